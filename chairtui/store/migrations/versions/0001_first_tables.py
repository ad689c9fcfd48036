"""The first tables: conferences and their records, the journal and drafts.

A migration is never edited once a store has been through it, so this one spells every column out.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TYPES = {"text": sa.Text, "many": sa.JSON, "flag": sa.Boolean, "number": sa.Integer, "place": sa.Double}


def table(name: str, columns: str, *rules: sa.Constraint, key: tuple[str, ...] = ("id",)) -> None:
    """Makes a table of `columns`: each a name and a type, with a question mark where it may be empty."""
    made: list[sa.Column[Any]] = []
    for column in columns.split(", "):
        column_name, kind = column.split(" ")
        made.append(sa.Column(column_name, TYPES[kind.rstrip("?")](), nullable=kind.endswith("?")))
    op.create_table(name, *made, sa.PrimaryKeyConstraint(*key, name=f"pk_{name}"), *rules)


def of_a_conference(name: str, columns: str, *, key: str) -> None:
    """Makes a table whose rows belong to a conference."""
    belongs = sa.ForeignKeyConstraint(
        ["conference_id"], ["conference.id"], name=f"fk_{name}_conference_id_conference"
    )
    table(name, f"conference_id text, {columns}", belongs, key=("conference_id", key))


def records(name: str, columns: str) -> None:
    """Makes the table of one kind of record."""
    of_a_conference(name, f"id text, position place, {columns}", key="id")


def upgrade() -> None:
    table(
        "conference",
        "id text, follows text?, practice flag, family text, reference text, former_held_on text?, "
        "former_chair text, reconvened_because text?, strategy_discussion text?, "
        "held_on text, starts_at text?, place text, chair text, minute_taker text, began_at text?, "
        "ended_at text?, chairs_reason text, closing_statement text, signed_off_at text?, signed_off_by text",
    )
    records("procedure_editions", "key text, edition text, digest text, values text")
    records(
        "children",
        "name text, born text?, expected text?, sex text, kind text, called_before text, address text, "
        "address_withheld_from many, comes text, comes_why text, notes text",
    )
    records("left_behind", "name text, called_before text, unborn flag, known_to many")
    records(
        "participants",
        "name text, called text, roles many, agency text, works_with many, here_for text?, contact text, "
        "address text, withheld_from many, notice_on text?, agreed_on text?, "
        "came text, deputy_for text?, arrived_at text?, "
        "left_at text?, told_by text, heard_how text, told_why text, needs text",
    )
    records(
        "relationships",
        "participant_id text, child_id text, relationship text, parental_responsibility text",
    )
    records(
        "reports",
        "participant_id text, about many, verbal flag, signed flag, given_to many, given_at text?, "
        "discussed_by text, discussed_at text?, to_chair_at text?, notes text",
    )
    records(
        "exclusions",
        "participant_ids many, closed_session flag, ground text, began_at text?, ended_at text?, told_why "
        "text, heard_how text, meanwhile many",
    )
    records("ticks", "key text, child_id text?, said_at text?, note text")
    records(
        "statements",
        "said_at text?, kept flag, heading text, kind text, text text, said_by text?, about many, nature "
        "text?, told_by text, restricted flag, withheld_from many, new_to_family flag, report_id text?",
    )
    records(
        "child_views",
        "said_at text?, kept flag, child_id text, source text, on text?, own_words flag, text text, "
        "share_with many, shared flag",
    )
    records(
        "parent_answers",
        "participant_id text, prompt text, child_id text?, text text, did_not_say flag, withheld_from many",
    )
    records(
        "dangers",
        "text text, about many, worried many, statement_ids many, since text?, standing text?, "
        "standing_why text, kept_from many, for_professionals flag",
    )
    records(
        "goals",
        "danger_id text, text text, words_of text?, read_back flag, agreed flag?, not_agreed text, "
        "anything_else text, kept_from many, for_professionals flag",
    )
    records("outcomes", "text text, about many, danger_id text?, since text?, kept_from many")
    records(
        "actions",
        "outcome_id text?, what text, who many, who_else text, asked_by text, about many, due text?, "
        "starts text?, every text, until text?, timing text, where text, how_we_know text, statement_id "
        "text?, since text?, kept_from many, for_professionals flag, draft flag",
    )
    records("contingencies", "text text, about many, kept_from many")
    records("progress", "of text, about many, achieved text?, evidence text, difference text")
    records(
        "existing_plans",
        "child_id text, option text, began_on text?, moved_from text, moved_plan_since text?, "
        "first_categories many, categories many, last_conference_on text?, reviews number, authority text, "
        "notified_on text?, last_seen_on text?, last_seen_by text, seen_alone flag?, gaps text",
    )
    records("core_groups_held", "on text?, about many, notes text")
    records(
        "scales",
        "child_id text, question text, zero text, ten text, revealed_at text?, left_out text, tonight text",
    )
    records(
        "ratings",
        "scale_id text, participant_id text, number number?, reason text, given_at text?, replaces text?",
    )
    records(
        "views",
        "participant_id text, child_id text, likely flag?, given text, reason text, category text, "
        "given_at text?, replaces text?, changed_why text",
    )
    records(
        "decisions",
        "child_id text, option text, limb text, reasons text, categories many, decided_at text?, "
        "went_on text, no_one_dissented flag",
    )
    records(
        "dissents",
        "child_id text, participant_id text, reason text, formal flag, next_step text, deadline text?, "
        "from_option text",
    )
    records("core_group", "participant_id text, about many, lead flag")
    records("meetings", "timescale text, about many, on text?, at text?, where text, why text")
    records("tellings", "whom text, told_by text, how text, by_when text?")
    records(
        "copies",
        "recipient_id text, children many, released many, ground text, made_at text?, holds text, "
        "sent_at text?, received_at text?",
    )
    records("not_invited", "invitee text, about many, why text")
    records("amendments", "participant_id text, on text?, what text, done text")
    of_a_conference(
        "journal",
        "n number, at text, actor text, edit number, act text, undoes number?, final text, label text, "
        "kind text, record_id text, before text?, after text?, prev_hash text, hash text",
        key="n",
    )
    table("drafts", "conference_id text, screen text, fields many, at text", key=("conference_id", "screen"))
