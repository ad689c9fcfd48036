"""What is said at the conference of the Quill family, who are made up, and for whom each sentence is not.

Bram and Odette are Jory's children, the unborn baby is Felix's; the two fathers must not learn each other's
address. What is about the baby, or is withheld, is never in Jory's copy.
"""

from __future__ import annotations

from dataclasses import dataclass

CHAIR = "Mo Fairweather"
PASSPHRASE = "four small brown owls"


@dataclass(frozen=True)
class Line:
    """A sentence, the signs typed around it, and whether Jory's and Tamsin's copies hold it."""

    before: str
    text: str
    after: str = ""
    for_jory: bool = True
    for_tamsin: bool = True

    @property
    def typed(self) -> str:
        """The whole line as it is typed."""
        return f"{self.before} {self.text} {self.after}".strip()


OPENING_NOTE = "The police report came this morning."
POLICE_TOLD = "Idris by telephone today"
POLICE_HEARD = "by what they wrote for today"

SAID_FROM_REPORT = "Bram told his teacher that Mum slept through two school mornings in October."
KEPT_FROM_REPORT = "Odette has come to school without lunch on six days this term."
MOVED_NEVER_SAID = "The baby's room is painted and the cot is built."
NEVER_SAID = "Mr Penhallow has been seen asleep in his van outside the school."
REPORT = (SAID_FROM_REPORT, KEPT_FROM_REPORT, MOVED_NEVER_SAID, NEVER_SAID)

PAST_HARM = (
    Line(
        "+said @Idris #Bram #Odette",
        "Both parents have told me that they argue most nights when money is short.",
        "!fact",
    ),
    Line(
        "@School #Bram #Odette",
        "On 5 November Jory shouted at Tamsin in the playground until she cried.",
        "!saw",
    ),
    Line(
        "@Nuala #Bram #Odette",
        "Somebody upstairs says that plates are thrown at night.",
        "!allegation ^",
        False,
        False,
    ),
    Line(
        "@Mum #Bram #Odette",
        "I am scared when he has been drinking, and I go to bed and hope it passes.",
        "^Jory",
        False,
    ),
    Line("@Felix #baby", "I did not know what happened in June.", "+new", False),
)
FUTURE_DANGER = (
    Line("@Idris #Bram", "If he drinks again Bram may step between them and be hurt.", "!opinion"),
)
RELEASED = Line("@Nan", "They have moved four times in two years and owe two months' rent.", "!fact", False)
"""About all three children, so that the chair has to release it to Jory."""
STRENGTHS = (
    Line("@School #Bram", "Bram has not missed a day of school this year.", "!fact"),
    Line(
        "@Nan #Bram #Odette",
        "When they row the children ring me and I fetch them within ten minutes.",
        "!fact",
    ),
)
EXISTING_SAFETY = (
    Line(
        "@Jory #Bram #Odette",
        "I have slept at my brother's since 6 November and it stays so until we all agree.",
        "^Felix",
    ),
    Line("@Felix #baby", "I paid for the pram out of my first wages.", "!fact", False),
)
CHILDRENS_VIEWS = (
    Line("@Bram #Bram", "I wish the shouting stopped before my tea."),
    Line("@School #Odette", "Odette drew the house with nobody in the kitchen."),
    Line(
        "@School #Odette",
        "Odette told her teacher that she sleeps in the airing cupboard.",
        "^",
        False,
        False,
    ),
)
NEEDS = Line("@Mum #Bram #Odette", "Somebody sober to ring at night when it gets loud.")

TYPED = (*PAST_HARM, *FUTURE_DANGER, RELEASED, *STRENGTHS, *EXISTING_SAFETY, *CHILDRENS_VIEWS, NEEDS)

PARENTS = {
    "Mum": ("The school run and bedtimes", "That they will be taken from me", "A flat of our own", None),
    "Jory": ("Sundays with both of them", "My temper when the rent is due", None, None),
    "Felix": ("I am building the cot", None, None, None),
}
"""Each parent's answers in the order of the prompts; None is “asked, did not say”."""

DANGER = (
    "Idris and Beatrix are worried that when the rent is due and drink has been taken, Jory may again "
    "shout at Tamsin and push her against the wall, as he did in June, and that Tamsin may again go to "
    "bed and hope that it passes, so that nobody in the flat knows who is minding the children. Bram may "
    "step between the grown-ups and be knocked down or cut by what is thrown, and Odette may hide until "
    "the morning and miss school because she has not slept. The baby may be born early if Tamsin is "
    "pushed, and may later lie crying for hours with nobody to lift them up. All three children may live "
    "in fear of the next time, may come to believe that it is their fault, and may learn that shouting "
    "and hitting is how people who love each other put things right. Bram may go on watching the clock in "
    "lessons and fall behind before he moves to his new school, and Odette may stop telling anyone what "
    "she has seen because nothing changed the last time she told."
)
GOAL = (
    "For twelve weeks two visits a week, at an hour that nobody is told, find the children calm, fed and "
    "in bed by half past eight, with a named sober adult who can say what each child did that day."
)

OUTCOME = "We fall asleep knowing that a grown-up will wake us for school."
VISITS = "Visit the family at an hour that nobody is told"
VISITS_SHOW = "the note says what each child told Idris"
RING_NAN = "Ring Wenna before the row and take the children there"
RING_NAN_SHOWS = "Wenna tells Idris each Monday"
BABY_OUTCOME = "The baby is lifted up and fed when they cry."
BABY_ACTION = "Show both parents what to do when a baby does not stop crying"
CONTINGENCY = "If nobody sober is there at night, Idris is rung and the children sleep at Wenna's."

SCALES = {
    "Bram": (
        "67-53436",
        (
            "they are always fed",
            "I have moved out",
            "I am ten minutes away",
            "June was in front of him",
            "he watches the clock",
            "nobody sleeps",
            "Tamsin tries hard",
        ),
    ),
    "Odette": (
        "78-64446",
        (
            "she smiles again",
            "she is little",
            "I fetch her",
            "she hides",
            "she is quiet",
            "she is tired",
            "she has her mother",
        ),
    ),
    "Unborn baby": (
        "6-742526",
        (
            "I stopped smoking",
            "I am ready",
            "it is far off yet",
            "the push in June",
            "the school knows the home",
            "no cot yet",
            "they both want this baby",
        ),
    ),
}
"""For each child the numbers as they are typed, one a person, and the reasons of those who gave one."""
TONIGHT = "Tamsin and the children sleep at Wenna's tonight."
CHANGED_NUMBER = "but I came back twice in November"

IDRIS_ON_ALL = "the shouting is weekly, and worse with drink"
SCHOOL_ON = {"Bram": "he is well in school", "Odette": "I do not teach her"}
HEALTH_ON = {"Bram": "he does not sleep", "Odette": "she hides", "Unborn baby": "of the push"}
POLICE_ON = {child: f"two calls in six months, on {child}" for child in SCALES}
"""Why each professional gave their view, or gave none; the school was not there for the baby."""
CHANGED_WHY = "the police say that it was two calls"
CHANGED_VIEW = "he was at home both times"
"""Why the school changed its view on Bram, and the reason of the new one."""

DECISIONS = {
    "Bram": "Bram was in the room each time and is afraid of the next.",
    "Odette": "Odette is fetched by her grandmother before it begins.",
    "Unborn baby": "The baby will live where the pushing was.",
}
DISSENT = "I would have wished a child protection plan for Odette too."
NEXT_STEP = "Beatrix writes to the head of service"
TAMSIN_ON_DECISION = "It is fair, and I will do my part."
TOLD_HOW = {"Bram": "at home, with both parents", "Odette": "by a story with her bear in it"}
"""How each child is told what was decided."""
CLOSING = "Thank you all. Bram and the baby have a child protection plan, Odette has a child in need plan."

FELIX_ADDRESS = "2 Gasworks Cottages, Nethercombe"
FELIX_CONTACT = "07700 900321"
