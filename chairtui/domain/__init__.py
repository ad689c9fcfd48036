"""What a conference is: values, dates and rules, with nothing but the standard library."""
