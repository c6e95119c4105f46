// FSRS-6 with its published weights (open-spaced-repetition, 21 parameters), as PyPI `fsrs` 6.3 computes it without
// steps and without chance; a test compares the two over 160,000 reviews. Elapsed days are whole periods of 24 hours.

const fsrs = (() => {
  const version = "fsrs-6", retention = 0.9, longest = 90, day = 86400000;
  const w = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const decay = -w[20], factor = 0.9 ** (1 / decay) - 1;
  const daysBetween = (from, to) => Math.floor((to - from) / day);
  const clampDifficulty = (value) => Math.min(Math.max(value, 1), 10);
  const easiest = w[4] - Math.exp(w[5] * 3) + 1;

  // How likely an answer is still known, from 0 to 1.
  function recall({ stability, last }, now) {
    return (1 + (factor * Math.max(0, daysBetween(last, now))) / stability) ** decay;
  }

  function nextDifficulty(difficulty, grade) {
    const damped = difficulty - (w[6] * (grade - 3) * (10 - difficulty)) / 9;
    return clampDifficulty(w[7] * easiest + (1 - w[7]) * damped);
  }

  function nextStability({ stability, difficulty, last }, grade, at) {
    if (daysBetween(last, at) < 1) {
      const change = Math.exp(w[17] * (grade - 3 + w[18])) * stability ** -w[19];
      return stability * (grade > 1 ? Math.max(change, 1) : change);
    }
    const forgotten = 1 - recall({ stability, last }, at);
    if (grade === 1) {
      const relearned = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(forgotten * w[14]);
      return Math.min(relearned, stability / Math.exp(w[17] * w[18]));
    }
    const bonus = grade === 2 ? w[15] : grade === 4 ? w[16] : 1;
    return stability * (1 + Math.exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (Math.exp(forgotten * w[10]) - 1) * bonus);
  }

  // Python rounds a half to the even number.
  function rounded(value) {
    const down = Math.floor(value), rest = value - down;
    return rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down;
  }

  function interval(stability) {
    return Math.min(Math.max(rounded((stability / factor) * (retention ** (1 / decay) - 1)), 1), longest);
  }

  // The memory of a question after an answer: from 1, wrong, to 4, easy. `memory` is null before the first one.
  function answer(memory, grade, at) {
    const stability = Math.max(memory ? nextStability(memory, grade, at) : w[grade - 1], 0.001);
    const difficulty = memory ? nextDifficulty(memory.difficulty, grade) : clampDifficulty(w[4] - Math.exp(w[5] * (grade - 1)) + 1);
    const days = interval(stability);
    return { stability, difficulty, last: at, days, due: at + days * day };
  }

  return { version, recall, answer };
})();
