"""Prose for generated lessons: plausible sentences about selling, the same for the same number."""

PEOPLE = ["Nadia", "Ruth", "Tomas", "Amara", "Jonas", "Lena", "Victor", "Priya", "Owen", "Sofia"]
BUYERS = [
    "the plant manager", "the head of purchasing", "the finance director", "the clinic's owner",
    "the operations lead", "the board", "the IT department", "the site engineer",
]
MARKETS = [
    "food packaging", "medical devices", "rail maintenance", "office leasing", "cold storage",
    "water treatment", "payroll software", "industrial printing", "fleet insurance", "steel doors",
]
SKILLS = [
    "qualify", "open a first call", "price a change", "map the people", "test the pain",
    "plan the close", "handle a stall", "write a next step", "read a forecast", "renew early",
]
THINGS = [
    "gate", "next step", "budget", "decision", "proposal", "champion", "deadline", "trial",
    "reference", "contract", "forecast", "demo", "objection", "renewal",
]
SENTENCES = [
    "A {thing} that nobody has written down is a hope, and {buyer} can tell.",
    "{person} asks one question before the {thing}: what happens if nothing changes until {month}?",
    "In {market} the {thing} usually comes {days} days after the first meeting.",
    "Of {many} deals that reached the {thing}, {few} were won, which is {percent}%.",
    "When {buyer} goes quiet, the **{thing}** was not theirs, it was yours.",
    "So {person} moved the {thing} forward by *one* week and told {buyer} why.",
    "Write the date of the {thing} into the same line as the name of the person who owns it.",
    "A deal of ${money},000 that waits {days} days costs more than a discount of {percent}%.",
    "Ask {buyer} who else has to say yes, and stop talking until there is an answer.",
    "The team in {market} tried both ways for a quarter and kept the one with fewer meetings.",
    "Nobody at the customer wakes up and wants a {thing}; they want the problem to be gone.",
    "{person} keeps a list of {few} accounts and calls each of them before the {thing} is due.",
    "If the {thing} slips twice, treat the deal as new and qualify it again.",
    "What {buyer} said in {month} is worth less than what {buyer} does this week.",
    "It took {person} {few} calls to learn that the budget belonged to {buyer}.",
    "Read your notes aloud: every sentence that begins with \"we\" is about you, not about them.",
    "The number to watch is {percent}%, because below it the {thing} never pays for itself.",
    "Good sellers in {market} spend {percent}% of the week on deals that are already past the {thing}.",
]
MONTHS = ["March", "April", "May", "June", "July", "August", "September", "October", "November"]


class Dice:
    """Numbers that look random and never change (a linear congruential generator, MMIX's)."""

    def __init__(self, seed):
        self.state = seed * 2_862_933_555_777_941_757 + 3_037_000_493

    def below(self, limit):
        self.state = (self.state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % 2**64
        return (self.state >> 33) % limit

    def one(self, items):
        return items[self.below(len(items))]

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def sentence(self):
        made = self.one(SENTENCES).format(
            person=self.one(PEOPLE), buyer=self.one(BUYERS), market=self.one(MARKETS),
            thing=self.one(THINGS), month=self.one(MONTHS), days=self.between(9, 120),
            many=self.between(24, 90), few=self.between(3, 19), percent=self.between(6, 60),
            money=self.between(12, 480))
        return made[0].upper() + made[1:]

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))
