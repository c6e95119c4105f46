"""Which letters the fonts have, and the sign that replaces those that no font has."""

import unicodedata

# Replaces letters that no font has: the character that Unicode reserves for this. It is not a
# box, which a reader would check.
STAND_IN = "\ufffd"

# Values that are not shown: names of files, kinds and places, and text that is read aloud.
NOT_SHOWN = {
    "kind", "id", "source", "variant", "step", "item", "activity", "file", "alt", "codes", "copy",
    "paper", "language", "lang", "form", "logo", "look"}
ADDRESSES = {"url", "printed"}


def letters(text):
    """A text in pieces that are drawn as one: letters with their accents, and joined characters."""
    pieces = []
    for sign in text:
        joins = (
            unicodedata.category(sign).startswith("M") or sign == "\u200d"
            or "\U0001f3fb" <= sign <= "\U0001f3ff" or "\U000e0020" <= sign <= "\U000e007f")
        is_second_of_flag = (
            "\U0001f1e6" <= sign <= "\U0001f1ff" and pieces and len(pieces[-1]) == 1
            and "\U0001f1e6" <= pieces[-1] <= "\U0001f1ff")
        if pieces and (joins or is_second_of_flag or pieces[-1].endswith("\u200d")):
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def strings(value):
    """All texts of the data that are shown."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in NOT_SHOWN:
                yield from strings(inner)


class Coverage:
    """Which letters the fonts have; asks Typst, and remembers the answers."""

    def __init__(self, engine):
        self.engine = engine
        self.has = {}

    def learn(self, pieces):
        if not pieces:
            return
        if self.engine.shows(" ".join(pieces)):
            self.has.update((piece, True) for piece in pieces)
        elif len(pieces) == 1:
            self.has[pieces[0]] = False
        else:
            middle = len(pieces) // 2
            self.learn(pieces[:middle])
            self.learn(pieces[middle:])

    def lacks_any(self, data):
        """Whether the data shows a letter that no font has."""
        pieces = {
            piece for text in strings(data) if not text.isascii() for piece in letters(text)
            if not piece.isascii()}
        self.learn(sorted(pieces - self.has.keys()))
        return any(not self.has[piece] for piece in pieces)

    def lacks(self, piece):
        return not self.has.get(piece, True)


class Replacement:
    """Puts the stand-in where letters are missing, and records the places."""

    def __init__(self, coverage):
        self.coverage = coverage
        self.found = []

    def of(self, value, at=None, name=None, source=None):
        if isinstance(value, dict):
            at, source = value.get("at", at), value.get("source", source)
            return {
                key: inner if key in NOT_SHOWN else self.of(inner, at, key, source)
                for key, inner in value.items()}
        if isinstance(value, list):
            return [self.of(inner, at, name, source) for inner in value]
        if not isinstance(value, str) or value.isascii():
            return value
        made, missing = [], ""
        for piece in letters(value) + [""]:
            if piece and self.coverage.lacks(piece):
                missing += piece
                continue
            if missing:
                # An address is the same address in ASCII (RFC 3987 §3.1), and still leads there.
                made.append(
                    "".join("%%%02X" % byte for byte in missing.encode()) if name in ADDRESSES
                    else STAND_IN)
                place = {"text": missing, "at": at}
                if source is not None:
                    place["source"] = source
                if name not in ADDRESSES and place not in self.found:
                    self.found.append(place)
                missing = ""
            made.append(piece)
        return "".join(made)
