// A QR code (ISO/IEC 18004) of a text in bytes, at level L: rows of true and false. Null if the text is too long.

const codeOf = (() => {
  // Of each version: how many error correction bytes a block has, and how many blocks there are.
  const checkBytes = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30];
  const blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25];

  // Multiplication in the field with 256 elements, by logarithms (polynomial 0x11d).
  const power = [], log = [];
  for (let exponent = 0, value = 1; exponent < 255; exponent++) {
    power[exponent] = value;
    log[value] = exponent;
    value = value << 1 ^ (value > 127 ? 0x11d : 0);
  }
  const times = (a, b) => (a && b ? power[(log[a] + log[b]) % 255] : 0);

  // The remainder of a block's bytes: what corrects errors in it.
  function checkOf(bytes, length) {
    let generator = [1];
    for (let exponent = 0; exponent < length; exponent++) {
      generator = [...generator, 0].map((value, at) => value ^ times(generator[at - 1] ?? 0, power[exponent]));
    }
    const rest = [...bytes, ...Array(length).fill(0)];
    for (let at = 0; at < bytes.length; at++) {
      const factor = rest[at];
      generator.forEach((value, offset) => { rest[at + offset] ^= times(value, factor); });
    }
    return rest.slice(bytes.length);
  }

  // Where the small squares are, along both edges.
  function alignment(version) {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2, last = version * 4 + 10;
    const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
    return [6, ...Array.from({ length: count - 1 }, (_, at) => last - step * (count - 2 - at))];
  }

  // How many bytes a version has room for, those for correction among them.
  function room(version) {
    const squares = alignment(version).length;
    let modules = (16 * version + 128) * version + 64;
    if (squares) modules -= (25 * squares - 10) * squares - 55;
    if (version > 6) modules -= 36;
    return modules >> 3;
  }

  const dataRoom = (version) => room(version) - checkBytes[version - 1] * blockCounts[version - 1];

  // The bytes in the order in which they are placed: blocks are interleaved.
  function interleaved(bytes, version) {
    const count = blockCounts[version - 1], length = checkBytes[version - 1], all = room(version);
    const short = Math.floor(all / count) - length, longOnes = all % count, blocks = [];
    for (let at = 0, block = 0; block < count; block++) {
      const end = at + short + (block >= count - longOnes ? 1 : 0);
      blocks.push(bytes.slice(at, end));
      at = end;
    }
    const checks = blocks.map((block) => checkOf(block, length)), result = [];
    for (let at = 0; at <= short; at++) for (const block of blocks) if (at < block.length) result.push(block[at]);
    for (let at = 0; at < length; at++) for (const check of checks) result.push(check[at]);
    return result;
  }

  const masks = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2, (x, y) => x * y % 2 + x * y % 3,
    (x, y) => (x * y % 2 + x * y % 3) % 2, (x, y) => ((x + y) % 2 + x * y % 3) % 2,
  ];

  // Bits with their remainder by a polynomial behind them.
  function checked(bits, polynomial, length) {
    let rest = bits;
    for (let at = 0; at < length; at++) rest = rest << 1 ^ (rest >> (length - 1) & 1) * polynomial;
    return bits << length | rest & (1 << length) - 1;
  }

  // The empty code of a version: its fixed patterns, and which modules they take.
  function frame(version) {
    const size = version * 4 + 17, modules = Array.from({ length: size }, () => Array(size).fill(null));
    const set = (x, y, isDark) => { if (modules[y]?.[x] !== undefined) modules[y][x] = isDark; };
    for (let at = 0; at < size; at++) { set(6, at, at % 2 === 0); set(at, 6, at % 2 === 0); }
    const square = (x, y, radius, isDark) => {
      for (let dy = -radius; dy <= radius; dy++) for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))));
    };
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
    const lines = alignment(version), end = lines.length - 1;
    lines.forEach((x, column) => lines.forEach((y, row) => {
      const isCorner = (column === 0 && row === 0) || (column === 0 && row === end) || (column === end && row === 0);
      if (!isCorner) square(x, y, 2, (ring) => ring !== 1);
    }));
    // Room for what says which mask it has, and the module that is always dark.
    for (let at = 0; at < 9; at++) for (const [x, y] of [[8, at], [at, 8], [8, size - 1 - Math.min(at, 7)], [size - 1 - Math.min(at, 7), 8]]) if (modules[y][x] === null) set(x, y, false);
    set(8, size - 8, true);
    if (version > 6) {
      const bits = checked(version, 0x1f25, 12);
      for (let at = 0; at < 18; at++) {
        const isDark = (bits >> at & 1) === 1, a = size - 11 + at % 3, b = Math.floor(at / 3);
        set(a, b, isDark);
        set(b, a, isDark);
      }
    }
    return modules;
  }

  function placed(bytes, version, mask) {
    const fixed = frame(version), modules = fixed.map((row) => [...row]), size = modules.length;
    let at = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step++) for (const x of [right, right - 1]) {
        const y = (right + 1 & 2) === 0 ? size - 1 - step : step;
        if (fixed[y][x] !== null) continue;
        const bit = at < bytes.length * 8 && (bytes[at >> 3] >> (7 - at % 8) & 1) === 1;
        modules[y][x] = bit !== (masks[mask](x, y) === 0);
        at += 1;
      }
    }
    // Level L is 01.
    const bits = checked(8 | mask, 0x537, 10) ^ 0x5412, bit = (place) => (bits >> place & 1) === 1;
    for (let place = 0; place < 15; place++) {
      modules[place < 6 ? place : place < 8 ? place + 1 : size - 15 + place][8] = bit(place);
      modules[8][place < 8 ? size - 1 - place : place < 9 ? 15 - place : 14 - place] = bit(place);
    }
    return modules;
  }

  // How hard a code is to read: long runs, squares, patterns like the corners, too much of one color.
  function penalty(modules) {
    const size = modules.length, columns = modules.map((_, x) => modules.map((row) => row[x]));
    let points = 0, dark = 0;
    for (const line of [...modules, ...columns]) {
      let run = 0;
      const text = line.map(Number).join("");
      for (let at = 0; at < size; at++) {
        run = at && line[at] === line[at - 1] ? run + 1 : 1;
        if (run === 5) points += 3; else if (run > 5) points += 1;
      }
      for (let at = 0; at + 11 <= size; at++) if (/^(10111010000|00001011101)/.test(text.slice(at, at + 11))) points += 40;
    }
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) {
      dark += modules[y][x];
      if (x && y && modules[y][x] === modules[y][x - 1] && modules[y][x] === modules[y - 1][x] && modules[y][x] === modules[y - 1][x - 1]) points += 3;
    }
    return points + Math.floor(Math.abs(dark * 20 / (size * size) - 10)) * 10;
  }

  return function code(text, wantedMask = null) {
    const bytes = [...new TextEncoder().encode(text)];
    const version = Array.from({ length: 40 }, (_, at) => at + 1).find((number) => dataRoom(number) >= bytes.length + (number < 10 ? 2 : 3));
    if (!version) return null;
    // Mode 4, the length in 8 or 16 bits, the bytes, an end of four zeros: all of it is shifted by half a byte.
    const length = version < 10 ? [bytes.length] : [bytes.length >> 8, bytes.length & 255];
    const halves = [4, ...[...length, ...bytes].flatMap((byte) => [byte >> 4, byte & 15]), 0];
    const data = Array.from({ length: halves.length >> 1 }, (_, at) => halves[at * 2] << 4 | halves[at * 2 + 1]);
    for (let at = 0; data.length < dataRoom(version); at++) data.push(at % 2 ? 17 : 236);
    const stream = interleaved(data, version);
    const candidates = (wantedMask === null ? masks.map((_, mask) => mask) : [wantedMask]).map((mask) => placed(stream, version, mask));
    return candidates.map((modules) => [penalty(modules), modules]).sort((a, b) => a[0] - b[0])[0][1];
  };
})();
