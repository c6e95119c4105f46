// Turns the words of a query into the terms of the index, as the room SearchIndex did with the words of the
// course: upper and lower case, accents and the endings of words make no difference.

const stemmer = typeof Stemmer === "undefined" ? null : new Stemmer();

// Texts of these scripts are read in pairs of characters: Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean.
const pairedScripts = [
  [0x0e00, 0x0eff], [0x1000, 0x109f], [0x1780, 0x17ff], [0x3005, 0x3007], [0x3040, 0x30ff], [0x31f0, 0x31ff],
  [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xac00, 0xd7af], [0xf900, 0xfaff], [0x20000, 0x3ffff],
];
const isPaired = (point) => point >= 0x0e00 && pairedScripts.some(([first, last]) => point >= first && point <= last);

const foldedLetters = {
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
  "ŋ": "n", "ς": "σ", "ٱ": "ا", "ى": "ي", "ة": "ه",
};

function folded(word) {
  return word.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[ßæœøđðþłħıŋςٱىة]/g, (letter) => foldedLetters[letter]).normalize("NFC");
}

// An Arabic word without its article, its conjunction and its most common endings (light10).
function arabicStem(word) {
  const article = ["وال", "بال", "كال", "فال", "لل", "ال"].find((part) => word.startsWith(part) && word.length >= part.length + 2);
  if (article) word = word.slice(article.length);
  else if (word.startsWith("و") && word.length >= 4) word = word.slice(1);
  for (const ending of ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"]) {
    if (word.endsWith(ending) && word.length >= ending.length + 2) word = word.slice(0, -ending.length);
  }
  return word;
}

function termsOf(word) {
  const plain = word.normalize("NFKC").toLowerCase(), plainest = folded(plain);
  if (!plainest || [...plainest].length > 80 || /^[a-z]$/.test(plainest)) return [];
  const first = plainest.codePointAt(0);
  if (first >= 0x0620 && first <= 0x06ff) return [arabicStem(plainest)];
  if (!stemmer) return [plainest];
  const stem = folded(stemmer.stemWord(plain));
  if (plain === plainest) return [stem];
  const other = stemmer.stemWord(plainest);
  return stem === other ? [stem] : [stem, other];
}

function termsOfPaired(run) {
  const points = [...run.normalize("NFC")];
  return points.map((point, index) => point + (points[index + 1] ?? ""));
}

// The words of a text: where each begins and ends, and whether it is read in pairs.
function wordsOf(text) {
  const words = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let at = match.index, start = at, paired = null;
    for (const letter of match[0]) {
      const isOne = isPaired(letter.codePointAt(0));
      if (paired !== null && isOne !== paired && (isOne || !/\p{M}/u.test(letter))) {
        words.push({ start, end: at, paired, word: text.slice(start, at) });
        start = at;
        paired = isOne;
      }
      paired ??= isOne;
      at += letter.length;
    }
    words.push({ start, end: at, paired, word: text.slice(start, at) });
  }
  return words;
}
