"""The peer of the audio benchmark: the bare voice, then bare LAME.

bare_audio.py SENTENCES.json WIDTH SOUND.pcm…

Speaks the sentences with WIDTH instances of hibari, each on one thread, into files of raw sound. Then
encodes the given files, mono at 44.1 kHz, with LAME at 96 kb/s and its default quality, WIDTH at a time.
"""

import json
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def begin():
    global voice, output
    from hibari import Hibari
    voice = Hibari(threads=1)
    output = open(f"bare-{os.getpid()}.pcm", "wb")


def speak(text):
    output.write((voice(text, seed=0) * 32767).astype("<i2").tobytes())


def encode(sound):
    subprocess.run(
        ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-f", "s16le", "-ar", "44100", "-ac", "1",
         "-i", sound, "-codec:a", "libmp3lame", "-b:a", "96k", "-threads", "1", sound + ".mp3"],
        check=True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        sentences = json.load(file)
    width = int(sys.argv[2])
    with multiprocessing.Pool(width, begin) as pool:
        for _ in pool.imap_unordered(speak, sentences, chunksize=4):
            pass
        # So that they are waited for, and their memory counted.
        pool.close()
        pool.join()
    with ThreadPoolExecutor(width) as threads:
        list(threads.map(encode, sys.argv[3:]))


if __name__ == "__main__":
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    main()
