"""Imports decks with Anki's own code, as a learner does who gets a newer one later.

usage: anki_import.py DECK EDITED PART CARDS

DECK is new to a collection: it has CARDS cards. The learner answers some. Importing it again changes nothing. EDITED is the
deck of the same course after an edit, with a later time: every note is updated, none comes twice, and what the
learner did stays. PART is the deck of a unit, whose notes are there already. Pictures and sounds arrive; cards show
what they should.
"""

import re
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

from verdict import Verdict

deck, edited, part, expected = sys.argv[1:]

with Verdict("anki import") as verdict:
    folder = tempfile.TemporaryDirectory()
    collection = Collection(str(Path(folder.name) / "collection.anki2"))


    def load(path):
        """Imports a deck as Anki's dialog does at first; returns the counts of new, updated and other notes."""
        log = collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())).log
        verdict.check(not log.conflicting and not log.first_field_match, f"{path} conflicts")
        return len(log.new), len(log.updated), len(log.duplicate)


    def state():
        return collection.db.all("select id, nid, ord, type, queue, due, ivl, factor, reps, lapses, data from cards order by id")


    def texts():
        return {note.guid: note.fields for note in map(collection.get_note, collection.find_notes(""))}


    new, updated, same = load(deck)
    verdict.check(new > 3 and updated == same == 0, f"new: {new}, updated: {updated}, the same: {same}")
    cards = collection.find_cards("")
    verdict.check(len(cards) == int(expected), f"{len(cards)} cards")
    problems, fine = collection.fix_integrity()
    verdict.check(fine, f"Anki repairs the collection: {problems}")
    names = [model.name for model in collection.models.all_names_and_ids() if model.name.startswith("Lectern")]
    verdict.check(sorted(names) == ["Lectern", "Lectern (gaps)"], f"note types: {names}")
    verdict.check(any(tag.count("::") == 1 for tag in collection.tags.all()), f"tags: {collection.tags.all()}")

    # What cards show, and the files that they need.
    media = set(Path(collection.media.dir()).iterdir())
    named, kinds = set(), set()
    for number in cards:
        card = collection.get_card(number)
        output = card.render_output()
        for side in output.question_text, output.answer_text:
            verdict.check("{{" not in side and re.sub("<[^>]*>", "", side).strip(), f"card {number} shows {side[:80]!r}")
        kinds.add(card.note_type()["name"])
        note = card.note()
        for field in note.fields:
            named.update(re.findall(r'src="([^"]+)"', field) + re.findall(r"\[sound:([^\]]+)\]", field))
        if card.note_type()["name"] == "Lectern (gaps)":
            verdict.check("[...]" in output.question_text and 'class="cloze"' in output.answer_text, f"no gap on {number}")
    verdict.check(kinds == set(names), f"cards of {kinds}")
    verdict.check(named and named == {file.name for file in media}, f"named {named}, there are {[file.name for file in media]}")
    check = collection.media.check()
    verdict.check(not check.missing and not check.unused, f"missing {check.missing}, unused {check.unused}")

    # A learner opens the deck, and answers.
    top = collection.decks.name(collection.get_card(cards[0]).did).split("::")[0]
    collection.decks.select(collection.decks.id_for_name(top))
    done = 0
    while done < 3 and (queued := collection.sched.getCard()):
        collection.sched.answerCard(queued, 3 if done else 4)
        done += 1
    history = collection.db.all("select * from revlog order by id")
    before = state()
    verdict.check(len(history) == 3, f"{len(history)} answers")

    new, updated, same = load(deck)
    verdict.check((new, updated) == (0, 0), f"again: {new} new, {updated} updated")
    old = texts()
    new, updated, same = load(edited)
    verdict.check(new == 0 and updated == len(old), f"edited: {new} new, {updated} of {len(old)} updated")
    verdict.check(texts().keys() == old.keys() and texts() != old, "the edit did not arrive")
    new, updated, same = load(part)
    verdict.check(new == 0, f"the deck of a unit: {new} new notes")
    verdict.check(state() == before, "what the learner did has changed")
    verdict.check(collection.db.all("select * from revlog order by id") == history, "the history has changed")
    verdict.check(sorted(names) == sorted(
        model.name for model in collection.models.all_names_and_ids() if model.name.startswith("Lectern")), "a note type comes twice")
    collection.close()
    print(f"{len(old)} notes, {len(cards)} cards, {len(media)} files")
