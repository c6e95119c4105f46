"""Writes a voice of Piper that is a few kilobytes: tiny_voice.py MODEL [SPEAKERS]

It has the inputs and the output of a trained one (input, input_lengths, scales, sid → sound), draws random
numbers as one does, and hums: each phoneme lasts a fixed time, longer at a slower pace, at a pitch that follows
from the phoneme and the speaker. So all of Piper runs, and what comes out can be counted.
"""

import json
import sys

import numpy
from onnx import TensorProto, checker, helper, numpy_helper, save
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

RATE = 16_000
FRAME = 640  # samples of a phoneme at pace 1: 40 ms


def model(speakers):
    nodes, constants = [], []

    def const(name, value, kind=numpy.float32):
        constants.append(numpy_helper.from_array(numpy.array(value, kind), name))
        return name

    def node(kind, inputs, output, **attributes):
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    # How many samples a phoneme lasts.
    node("Gather", ["scales", const("one", 1, numpy.int64)], "length_scale")
    node("Mul", ["length_scale", const("frame", FRAME)], "exact")
    node("Ceil", ["exact"], "samples")
    node("Cast", ["samples"], "samples_each", to=TensorProto.INT64)
    # The phonemes of one sentence, each repeated as often as it has samples.
    node("Reshape", ["input", const("flat", [-1], numpy.int64)], "ids")
    node("Cast", ["ids"], "id_values", to=TensorProto.FLOAT)
    node("Unsqueeze", ["id_values", const("last", [1], numpy.int64)], "columns")
    node("Unsqueeze", ["samples_each", const("first", [0], numpy.int64)], "each")
    node("Concat", [const("single", [1], numpy.int64), "each"], "repeats", axis=0)
    node("Tile", ["columns", "repeats"], "tiled")
    node("Reshape", ["tiled", "flat"], "phoneme_of_sample")
    # The phase of the hum: 90 Hz and 2 Hz more for each number of a phoneme, 60 Hz more for each speaker.
    node("Mul", ["phoneme_of_sample", const("step", 2.0)], "steps")
    if speakers > 1:
        node("Cast", ["sid"], "speaker", to=TensorProto.FLOAT)
        node("Mul", ["speaker", const("apart", 60.0)], "shift")
        node("Add", ["steps", "shift"], "steps_of_speaker")
    node("Add", ["steps_of_speaker" if speakers > 1 else "steps", const("base", 90.0)], "frequency")
    node("Mul", ["frequency", const("turn", 2 * numpy.pi / RATE)], "turns")
    node("CumSum", ["turns", const("axis", 0, numpy.int64)], "phase")
    node("Sin", ["phase"], "hum")
    node("Mul", ["hum", const("level", 0.4)], "quiet")
    # Noise, as much as the scale says.
    node("RandomNormalLike", ["quiet"], "noise", mean=0.0, scale=0.05)
    node("Gather", ["scales", const("zero", 0, numpy.int64)], "noise_scale")
    node("Mul", ["noise", "noise_scale"], "some_noise")
    node("Add", ["quiet", "some_noise"], "sound")
    node("Reshape", ["sound", const("shape", [1, 1, -1], numpy.int64)], "output")
    # Trained voices take the length, too.
    node("Identity", ["input_lengths"], "unused")
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, ["batch", "phonemes"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["batch"]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, ["batch"]))
    outputs = [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", 1, "time"])]
    graph = helper.make_graph(nodes, "tiny", inputs, outputs, constants)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    made.ir_version = 8
    checker.check_model(made)
    return made


def main():
    path, speakers = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
    save(model(speakers), path)
    settings = {
        "audio": {"sample_rate": RATE}, "espeak": {"voice": "de"}, "phoneme_type": "espeak",
        "num_symbols": 256, "num_speakers": speakers, "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "speaker_id_map": {} if speakers == 1 else {f"person{number}": number for number in range(speakers)},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
    }
    with open(path + ".json", "w", encoding="utf-8") as file:
        json.dump(settings, file)


if __name__ == "__main__":
    main()
