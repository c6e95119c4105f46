"""The English voice, as a worker of Lectern: one sentence per input line, its sound as one output line.

A request is a line of JSON: {"id": 7, "text": "Good morning.", "pace": 1.0, "pitch": 1.0}. The answer is one too:
{"id": 7, "rate": 24000, "words": [["Good", 7800, 15600], …], "unspoken": [], "guessed": [],
"count": 31200, "samples": "…"}, where a word's numbers are the samples at which it begins and ends, `unspoken` holds
the pieces of the text that the voice has no sound for, `guessed` the words that are in none of its
dictionaries, and `samples` is mono 16-bit little-endian PCM
in base64, `count` of them. A sentence
that has no sound at all gives no samples. If a text cannot be spoken, the answer is {"id": 7, "error": "…"}.

Another pitch makes another person of the voice: the sound is spoken at another pace, and played faster or slower.

A sentence's bytes depend only on the request: the noise in the voice has a new seed for each.

Word times are exact. The model computes how many frames each phoneme lasts, and keeps it to itself:
appending the tensor's name to the list of the graph's outputs, 26 bytes of protobuf after the end of
the file, makes the model return it. Every sentence checks that this is the right tensor.
"""

import base64
import json
import os
import re
import sys
import unicodedata

import numpy

import hibari
from hibari import Hibari, dsp

RATE = dsp.SR
FRAME = 2 * dsp.HOP
LONGEST = 400  # phonemes that the model accepts at once
DURATIONS = b"/Clip_output_0"
GUESSED = 2  # how hibari rates a word that only its network for unknown words could say
QUOTES = str.maketrans("", "", "\"“”„‟«»‘")  # silent, but with one of them a word is in no dictionary
CALM = 0.79  # at its own speed the voice says 195 words a minute and more; this makes 160 of them


def field(number, payload):
    """A length-delimited protobuf field; numbers and lengths here are all below 128."""
    return bytes([number << 3 | 2, len(payload)]) + payload


def model():
    """The model's bytes, with the durations added to its outputs."""
    path = os.path.join(os.path.dirname(hibari.__file__), "assets", "hibari.onnx")
    with open(path, "rb") as file:
        data = file.read()
    float_tensor = field(1, bytes([1 << 3, 1]))
    value = field(1, DURATIONS) + field(2, float_tensor)
    return data + field(7, field(12, value))


class Speaker:
    def __init__(self):
        self.voice = Hibari(model=model(), threads=1)
        self.speak("Ready.", 1.0)

    def phonemes(self, text):
        """The phonemes of a text in runs that the model accepts, the words in them, what is lost and guessed.

        A run is a list of phonemes; a word is its text, its run, and its first and last place there.
        """
        g2p, vocabulary = self.voice.g2p, self.voice.vocab
        # Not hibari's own normalize(): the text is in words already, and that reads "a no." as
        # "a number".
        tokens = g2p.phonemize_tokens(g2p.tokenize(text.replace("’", "'").translate(QUOTES)))
        runs, words, unspoken, guessed = [[]], [], [], []
        for token in tokens:
            known = [mark for mark in token.phonemes or "" if mark in vocabulary]
            if len(runs[-1]) + len(known) > LONGEST:
                self.split(runs, words)
            is_word = re.search(r"\w", token.text) is not None
            if known and is_word:
                place = len(runs[-1])
                words.append([token.text, len(runs) - 1, place, place + len(known)])
                if token.rating == GUESSED:
                    guessed.append(token.text)
            elif not known and any(unicodedata.category(mark)[0] in "LNS" for mark in token.text):
                unspoken.append(token.text)
            runs[-1] += known
            if token.whitespace:
                runs[-1].append(" ")
        return runs, words, unspoken, guessed

    @staticmethod
    def split(runs, words):
        """Begins a new run at the last clause of the current one, or at its end."""
        run = runs[-1]
        marks = [place + 1 for place, mark in enumerate(run) if mark in ",;:—"]
        cut = marks[-1] if marks and marks[-1] > LONGEST // 4 else len(run)
        runs[-1:] = [run[:cut], run[cut:]]
        for word in words:
            if word[1] == len(runs) - 2 and word[2] >= cut:
                word[1], word[2], word[3] = len(runs) - 1, word[2] - cut, word[3] - cut

    def speak(self, text, pace, pitch=1.0):
        """The samples of a text, its words as (text, first sample, last sample), what is lost and guessed."""
        runs, words, unspoken, guessed = self.phonemes(text)
        noise = numpy.random.default_rng(0)
        sound, starts, total = [], [], 0
        for run in runs:
            ids = [0, *(self.voice.vocab[mark] for mark in run), 0]
            if not "".join(run).strip(" ,;:.!?—…\"“”()"):
                starts.append(None)
                continue
            *spectrum, frames = self.voice.sess.run(
                None,
                {
                    "ids": numpy.asarray([ids], numpy.int64),
                    "speed": numpy.asarray([CALM * pace / pitch], numpy.float32),
                },
            )
            wave = dsp.synth(*(part[0] for part in spectrum), noise)
            frames = frames.ravel()
            if len(frames) != len(ids) or int(frames.sum()) * FRAME != len(wave):
                raise SystemExit("speak.py: the durations that hibari's model tells are not its own")
            starts.append(total + FRAME * numpy.concatenate([[0], numpy.cumsum(frames)]))
            sound.append(wave)
            total += len(wave)
        timed = [
            [word, int(starts[run][first + 1]), int(starts[run][last + 1])]
            for word, run, first, last in words
            if starts[run] is not None
        ]
        wave = numpy.concatenate(sound) if sound else numpy.zeros(0, numpy.float32)
        if pitch != 1 and len(wave):
            count = int(len(wave) / pitch)
            wave = numpy.interp(numpy.arange(count) * pitch, numpy.arange(len(wave)), wave)
            timed = [[word, min(count, int(start / pitch)), min(count, int(end / pitch))]
                     for word, start, end in timed]
        samples = (numpy.clip(wave, -1, 1) * 32767).astype("<i2")
        return samples, timed, unspoken, guessed


def main():
    # The output of a library must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    speaker = Speaker()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        answer = {"id": request["id"]}
        try:
            samples, words, unspoken, guessed = speaker.speak(request["text"], request["pace"], request.get("pitch", 1.0))
            answer |= {"rate": RATE, "words": words, "unspoken": unspoken, "guessed": guessed}
            answer["count"] = len(samples)
            answer["samples"] = base64.b64encode(samples.tobytes()).decode("ascii")
        except Exception as error:
            answer["error"] = f"{type(error).__name__}: {error}"
        answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
