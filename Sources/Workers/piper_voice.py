"""A voice of Piper, as a worker of Lectern: one sentence per input line, its sound as one output line.

    piper_voice.py MODEL [SPEAKER]

MODEL is an ONNX file with its settings beside it (MODEL.json); SPEAKER is the number of one of its speakers.
A request is a line of JSON: {"id": 7, "text": "Guten Morgen.", "pace": 1.0, "pitch": 1.0}. The answer is one
too, as that of speak.py, without the times of words: {"id": 7, "rate": 22050, "unspoken": [], "count": 31200,
"samples": "…"}, or {"id": 7, "error": "…"}.

A sentence's bytes depend only on the model, the speaker and the request. A model draws random numbers, and
draws on from sentence to sentence: the nodes that draw them are replaced by one table of random numbers, which
is the same for every sentence, as if each of them had its own seed.

Another pitch makes another person of the voice: the sound is spoken at another pace, and played faster or slower.
"""

import base64
import json
import logging
import os
import sys
import unicodedata

# Lectern looks for the packages first; this is for those that are there and cannot be loaded.
try:
    import numpy
    import onnx
    import onnxruntime
    from onnx import TensorProto, helper, numpy_helper
    from piper import PiperVoice, SynthesisConfig
    from piper.config import PhonemeType, PiperConfig
except ImportError as error:
    raise SystemExit(f"piper_voice.py: {error}")

# A prime, so that no part of a sentence has the noise of another part in step with it.
TABLE = 1_048_583
DRAWN = {"RandomNormalLike": True, "RandomNormal": True, "RandomUniformLike": False, "RandomUniform": False}


def constant(name, values, kind=TensorProto.INT64):
    return helper.make_node("Constant", [], [name], value=helper.make_tensor(name, kind, [len(values)], values))


def drawn_from_table(node, number, tables):
    """The nodes that take as many numbers from the table as a node draws."""
    attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
    name = f"lectern.{number}"
    nodes = []
    if node.op_type.endswith("Like"):
        nodes.append(helper.make_node("Shape", [node.input[0]], [f"{name}.shape"]))
    else:
        nodes.append(constant(f"{name}.shape", list(attributes["shape"])))
    normal = DRAWN[node.op_type]
    table = "lectern.normal" if normal else "lectern.uniform"
    tables.add(table)
    one, other = (attributes.get("mean", 0.0), attributes.get("scale", 1.0)) if normal else (
        attributes.get("low", 0.0), attributes.get("high", 1.0) - attributes.get("low", 0.0))
    nodes += [
        helper.make_node("ReduceProd", [f"{name}.shape"], [f"{name}.count"], keepdims=0),
        helper.make_node("Constant", [], [f"{name}.first"], value_int=number * 7919),
        helper.make_node("Constant", [], [f"{name}.step"], value_int=1),
        helper.make_node("Constant", [], [f"{name}.length"], value_int=TABLE),
        helper.make_node("Add", [f"{name}.first", f"{name}.count"], [f"{name}.end"]),
        helper.make_node("Range", [f"{name}.first", f"{name}.end", f"{name}.step"], [f"{name}.range"]),
        helper.make_node("Mod", [f"{name}.range", f"{name}.length"], [f"{name}.places"]),
        helper.make_node("Gather", [table, f"{name}.places"], [f"{name}.flat"]),
        helper.make_node("Reshape", [f"{name}.flat", f"{name}.shape"], [f"{name}.drawn"]),
        helper.make_node("Constant", [], [f"{name}.scale"], value_float=float(other)),
        helper.make_node("Constant", [], [f"{name}.mean"], value_float=float(one)),
        helper.make_node("Mul", [f"{name}.drawn", f"{name}.scale"], [f"{name}.scaled"]),
        helper.make_node("Add", [f"{name}.scaled", f"{name}.mean"], [node.output[0]]),
    ]
    return nodes


def without_chance(path):
    """The model's bytes, with a table where it would draw random numbers."""
    model = onnx.load(path)
    nodes, tables, count = [], set(), 0
    for node in model.graph.node:
        if node.op_type in DRAWN:
            nodes += drawn_from_table(node, count, tables)
            count += 1
        else:
            nodes.append(node)
    if count == 0:
        return model.SerializeToString()
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    chance = numpy.random.default_rng(0)
    values = {"lectern.normal": chance.standard_normal(TABLE), "lectern.uniform": chance.random(TABLE)}
    for table in sorted(tables):
        model.graph.initializer.append(numpy_helper.from_array(values[table].astype(numpy.float32), table))
    return model.SerializeToString()


class Speaker:
    def __init__(self, path, speaker):
        options = onnxruntime.SessionOptions()
        # One voice per core, and sums in the same order everywhere.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        with open(path + ".json", encoding="utf-8") as file:
            config = PiperConfig.from_dict(json.load(file))
        session = onnxruntime.InferenceSession(without_chance(path), options, providers=["CPUExecutionProvider"])
        wanted = {"input", "input_lengths", "scales"} | ({"sid"} if config.num_speakers > 1 else set())
        found = {item.name for item in session.get_inputs()}
        if found != wanted:
            raise ValueError(f"the model takes {', '.join(sorted(found))}, and a voice of Piper {', '.join(sorted(wanted))}")
        self.voice = PiperVoice(session=session, config=config)
        self.speaker = speaker
        self.rate = config.sample_rate

    def unspoken(self, phonemes):
        """The sounds, or for a voice that reads letters the letters, that it has no sound for."""
        known = self.voice.config.phoneme_id_map
        lost = [mark for mark in phonemes if mark not in known and unicodedata.category(mark[0])[0] == "L"]
        if self.voice.config.phoneme_type != PhonemeType.TEXT:
            lost = [f"[{mark}]" for mark in lost]
        return list(dict.fromkeys(lost))

    def speak(self, text, pace, pitch):
        """The samples of a text, and what is lost."""
        config = self.voice.config
        settings = SynthesisConfig(
            speaker_id=self.speaker, length_scale=config.length_scale * pitch / pace,
            # One sentence must not be louder than another because it has no loud sound.
            normalize_audio=False)
        parts, unspoken = [], []
        # In brackets, Piper expects phonemes.
        for chunk in self.voice.synthesize(text.replace("[[", "[").replace("]]", "]"), settings):
            parts.append(numpy.atleast_1d(chunk.audio_float_array))
            unspoken += self.unspoken(chunk.phonemes)
        wave = numpy.concatenate(parts) if parts else numpy.zeros(0, numpy.float32)
        if pitch != 1 and len(wave):
            wave = numpy.interp(numpy.arange(int(len(wave) / pitch)) * pitch, numpy.arange(len(wave)), wave)
        return (numpy.clip(wave, -1, 1) * 32767).astype("<i2"), unspoken


def main():
    # The output of a library must not get between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    # It says for each sentence what it has no sound for; the answers say it, too.
    logging.disable(logging.WARNING)
    try:
        speaker = Speaker(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
    except Exception as error:
        raise SystemExit(f"piper_voice.py: {os.path.basename(sys.argv[1])} is not a voice of Piper: {error}")
    for line in sys.stdin.buffer:
        request = json.loads(line)
        answer = {"id": request["id"]}
        try:
            samples, unspoken = speaker.speak(request["text"], request["pace"], request["pitch"])
            answer |= {"rate": speaker.rate, "unspoken": unspoken, "count": len(samples)}
            answer["samples"] = base64.b64encode(samples.tobytes()).decode("ascii")
        except Exception as error:
            answer["error"] = f"{type(error).__name__}: {error}"
        answers.write(json.dumps(answer, ensure_ascii=False) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
