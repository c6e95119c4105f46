// How answers are compared and scored: docs/activity-data.md says the same in words. Nothing here
// knows a page.

const score = (() => {
  // What two texts must have in common: neither capitals, nor spaces, nor the shapes of quotation
  // marks, dashes and wide letters count.
  function plain(text) {
    return String(text).normalize("NFKC")
      .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032`´]/g, "'")
      .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, "")
      .replace(/\s+/g, " ").trim();
  }

  // Capitals are folded twice, because Turkish and Azeri fold I in a way of their own.
  function isSame(one, other, language) {
    const [a, b] = [plain(one), plain(other)];
    return a.toLowerCase() === b.toLowerCase()
      || a.toUpperCase().toLowerCase() === b.toUpperCase().toLowerCase()
      || a.toLocaleLowerCase(language) === b.toLocaleLowerCase(language);
  }

  // A digit of any script, as one of 0 to 9: the digits of a script follow each other.
  function westernDigit(digit) {
    let place = 0;
    const code = digit.codePointAt(0);
    while (place < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - place - 1))) place++;
    return String(place);
  }

  // The number that somebody has written, or null: with a decimal point or comma, groups of three
  // digits, and a unit before or after it.
  function number(text, hasDecimalComma) {
    const written = plain(text)
      .replace(/\p{Nd}/gu, westernDigit)
      .replace(/\u066b/g, ".").replace(/\u066c/g, "")
      .replace(/(\d)['\s](?=\d{3}(?!\d))/g, "$1");
    const found = written.match(/^[^\d.,+-]*([+-]?)[^\d.,+-]*((?:\d[\d.,]*)|(?:[.,]\d+))([^\d]*)$/);
    if (!found) return null;
    const [, sign, digits] = found;
    let amount = digits.replace(/[.,]$/, "");
    const points = (amount.match(/\./g) || []).length, commas = (amount.match(/,/g) || []).length;
    if (points && commas) {
      // The last of two kinds of marks is the decimal one.
      const decimal = amount.lastIndexOf(".") > amount.lastIndexOf(",") ? "." : ",";
      const group = decimal === "." ? "," : ".";
      amount = amount.split(group).join("").replace(decimal, ".");
    } else if (points + commas > 1) {
      amount = amount.replace(/[.,]/g, "");
    } else if (points + commas === 1) {
      const mark = points ? "." : ",", groups = hasDecimalComma ? "." : ",";
      // 1,000 is a thousand where the comma separates thousands; 1,5 and 0,125 are decimals everywhere.
      const isGroup = mark === groups && /^[1-9]\d{0,2}[.,]\d{3}$/.test(amount);
      amount = amount.replace(mark, isGroup ? "" : ".");
    }
    const value = Number(amount);
    return Number.isFinite(value) ? (sign === "-" ? -value : value) : null;
  }

  function isNear(value, answer) {
    // What is exactly at the edge of the tolerance is right, whatever binary fractions make of it.
    const slack = 1e-9 * Math.max(1, Math.abs(answer.right), answer.tolerance);
    return value !== null && Math.abs(value - answer.right) <= answer.tolerance + slack;
  }

  const same = (parts) => ({ parts, right: parts.filter(Boolean).length, total: parts.length, isRight: parts.every(Boolean) });

  // Whether there is an answer at all.
  function isEmpty(answer, response) {
    if (response === null || response === undefined) return true;
    switch (answer.kind) {
      case "multiple": return response.length === 0;
      case "text": case "number": return plain(response) === "";
      case "order": case "match": case "gaps": return Object.values(response).every((value) => plain(value) === "");
      default: return response === "";
    }
  }

  // How much of a response is right: its parts in the order of the page, how many of how many are
  // right, and whether all of it is.
  //
  // A response is an id (`single`), ids (`multiple`), true or false, a text, or an object: the place
  // of each item (`order`, from 1), the id that each item is matched with, the text in each gap.
  function of(answer, response, page) {
    switch (answer.kind) {
      case "single": return same([answer.right.includes(response)]);
      case "multiple": {
        const right = answer.right.filter((id) => response.includes(id)).length;
        const wrong = response.filter((id) => !answer.right.includes(id)).length;
        return {
          parts: answer.choices.map((id) => response.includes(id) === answer.right.includes(id)),
          right: Math.max(0, right - wrong), total: answer.right.length,
          isRight: right === answer.right.length && wrong === 0,
        };
      }
      case "truth": return same([response === answer.right]);
      case "text": return same([answer.right.some((accepted) => isSame(accepted, response, page.language))]);
      case "number": return same([isNear(number(response, page.hasDecimalComma), answer)]);
      case "order":
        return same(answer.choices.map((id) => Number(response[id]) === answer.right.indexOf(id) + 1));
      case "match": {
        const partner = Object.fromEntries(answer.right);
        return same(answer.choices.map((id) => response[id] === partner[id]));
      }
      case "gaps":
        return same(answer.gaps.map((gap) =>
          gap.right.some((accepted) => isSame(accepted, response[gap.id] ?? "", page.language))));
    }
  }

  return { of, isEmpty, number, isSame };
})();
