/* Ed25519 (RFC 8032), to verify only, for browsers that have none: by digits of 16 bits, for phones without BigInt.
   Nothing here is secret, so that it may take its time as it comes. */
var Ed25519 = (function () {
  "use strict";

  /* SHA-512 (FIPS 180-4). A word of 64 bits is two of 32, the high one first. */

  /* The first 64 bits behind the point of the cube roots of the first 80 primes. */
  var CUBES = words(
    "428a2f98d728ae227137449123ef65cdb5c0fbcfec4d3b2fe9b5dba58189dbbc3956c25bf348b53859f111f1b605d019" +
    "923f82a4af194f9bab1c5ed5da6d8118d807aa98a303024212835b0145706fbe243185be4ee4b28c550c7dc3d5ffb4e2" +
    "72be5d74f27b896f80deb1fe3b1696b19bdc06a725c71235c19bf174cf692694e49b69c19ef14ad2efbe4786384f25e3" +
    "0fc19dc68b8cd5b5240ca1cc77ac9c652de92c6f592b02754a7484aa6ea6e4835cb0a9dcbd41fbd476f988da831153b5" +
    "983e5152ee66dfaba831c66d2db43210b00327c898fb213fbf597fc7beef0ee4c6e00bf33da88fc2d5a79147930aa725" +
    "06ca6351e003826f142929670a0e6e7027b70a8546d22ffc2e1b21385c26c9264d2c6dfc5ac42aed53380d139d95b3df" +
    "650a73548baf63de766a0abb3c77b2a881c2c92e47edaee692722c851482353ba2bfe8a14cf10364a81a664bbc423001" +
    "c24b8b70d0f89791c76c51a30654be30d192e819d6ef5218d69906245565a910f40e35855771202a106aa07032bbd1b8" +
    "19a4c116b8d2d0c81e376c085141ab532748774cdf8eeb9934b0bcb5e19b48a8391c0cb3c5c95a634ed8aa4ae3418acb" +
    "5b9cca4f7763e373682e6ff3d6b2b8a3748f82ee5defb2fc78a5636f43172f6084c87814a1f0ab728cc702081a6439ec" +
    "90befffa23631e28a4506cebde82bde9bef9a3f7b2c67915c67178f2e372532bca273eceea26619cd186b8c721c0c207" +
    "eada7dd6cde0eb1ef57d4f7fee6ed17806f067aa72176fba0a637dc5a2c898a6113f9804bef90dae1b710b35131c471b" +
    "28db77f523047d8432caab7b40c724933c9ebe0a15c9bebc431d67c49c100d4c4cc5d4becb3e42b6597f299cfc657e2a" +
    "5fcb6fab3ad6faec6c44198c4a475817");
  /* The same of the square roots of the first eight. */
  var SQUARES = words(
    "6a09e667f3bcc908bb67ae8584caa73b3c6ef372fe94f82ba54ff53a5f1d36f1510e527fade682d19b05688c2b3e6c1f" +
    "1f83d9abfb41bd6b5be0cd19137e2179");

  function words(digits) {
    var found = [];
    for (var at = 0; at < digits.length; at += 8) found.push(parseInt(digits.substr(at, 8), 16) | 0);
    return found;
  }

  function high(h, l, by) { return by < 32 ? (h >>> by) | (l << (32 - by)) : (l >>> (by - 32)) | (h << (64 - by)); }
  function low(h, l, by) { return by < 32 ? (l >>> by) | (h << (32 - by)) : (h >>> (by - 32)) | (l << (64 - by)); }

  /* Adds pairs of words to one another; the carry is what does not fit in the low one. */
  function sum(pairs) {
    var h = 0, l = 0;
    for (var at = 0; at < pairs.length; at += 2) {
      h += pairs[at] >>> 0;
      l += pairs[at + 1] >>> 0;
    }
    return [(h + Math.floor(l / 4294967296)) | 0, l | 0];
  }

  function sha512(message) {
    var bytes = message.slice(), state = SQUARES.slice(), count = message.length;
    bytes.push(128);
    while (bytes.length % 128 !== 112) bytes.push(0);
    for (var zero = 0; zero < 12; zero++) bytes.push(0);
    bytes.push((count >>> 21) & 255, (count >>> 13) & 255, (count >>> 5) & 255, (count << 3) & 255);
    for (var block = 0; block < bytes.length; block += 128) mix(state, bytes, block);
    var out = [];
    for (var at = 0; at < 16; at++) {
      out.push((state[at] >>> 24) & 255, (state[at] >>> 16) & 255, (state[at] >>> 8) & 255, state[at] & 255);
    }
    return out;
  }

  function mix(state, bytes, block) {
    var w = [], at, pair;
    for (at = 0; at < 32; at++) {
      var byte = block + 4 * at;
      w.push((bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3]);
    }
    for (at = 32; at < 160; at += 2) {
      var ah = w[at - 30], al = w[at - 29], bh = w[at - 4], bl = w[at - 3];
      pair = sum([
        high(ah, al, 1) ^ high(ah, al, 8) ^ (ah >>> 7), low(ah, al, 1) ^ low(ah, al, 8) ^ ((al >>> 7) | (ah << 25)),
        high(bh, bl, 19) ^ high(bh, bl, 61) ^ (bh >>> 6), low(bh, bl, 19) ^ low(bh, bl, 61) ^ ((bl >>> 6) | (bh << 26)),
        w[at - 32], w[at - 31], w[at - 14], w[at - 13]
      ]);
      w.push(pair[0], pair[1]);
    }
    var s = state.slice();
    for (at = 0; at < 160; at += 2) {
      var eh = s[8], el = s[9], xh = s[0], xl = s[1];
      var one = sum([
        s[14], s[15], high(eh, el, 14) ^ high(eh, el, 18) ^ high(eh, el, 41),
        low(eh, el, 14) ^ low(eh, el, 18) ^ low(eh, el, 41), (eh & s[10]) ^ (~eh & s[12]), (el & s[11]) ^ (~el & s[13]),
        CUBES[at], CUBES[at + 1], w[at], w[at + 1]
      ]);
      var two = sum([
        high(xh, xl, 28) ^ high(xh, xl, 34) ^ high(xh, xl, 39), low(xh, xl, 28) ^ low(xh, xl, 34) ^ low(xh, xl, 39),
        (xh & s[2]) ^ (xh & s[4]) ^ (s[2] & s[4]), (xl & s[3]) ^ (xl & s[5]) ^ (s[3] & s[5])
      ]);
      var fifth = sum([s[6], s[7], one[0], one[1]]);
      var first = sum([one[0], one[1], two[0], two[1]]);
      s = [first[0], first[1]].concat(s.slice(0, 6), fifth, s.slice(8, 14));
    }
    for (at = 0; at < 16; at += 2) {
      pair = sum([state[at], state[at + 1], s[at], s[at + 1]]);
      state[at] = pair[0];
      state[at + 1] = pair[1];
    }
  }

  /* The field of 2^255 - 19: sixteen digits of 16 bits, the lowest first. 2^256 is 38 there. */

  function number(value) {
    var a = [value];
    while (a.length < 16) a.push(0);
    return a;
  }

  function carry(a) {
    for (var at = 0; at < 16; at++) {
      var over = Math.floor(a[at] / 65536);
      a[at] -= over * 65536;
      if (at < 15) a[at + 1] += over;
      else a[0] += 38 * over;
    }
    return a;
  }

  function add(a, b) {
    var out = [];
    for (var at = 0; at < 16; at++) out.push(a[at] + b[at]);
    return carry(out);
  }

  function subtract(a, b) {
    var out = [];
    for (var at = 0; at < 16; at++) out.push(a[at] - b[at]);
    return carry(out);
  }

  function multiply(a, b) {
    var out = [], at;
    for (at = 0; at < 31; at++) out.push(0);
    for (at = 0; at < 16; at++) for (var by = 0; by < 16; by++) out[at + by] += a[at] * b[by];
    for (at = 0; at < 15; at++) out[at] += 38 * out[at + 16];
    return carry(carry(out.slice(0, 16)));
  }

  /* To the power of 2^bits - less, where less is at most 32. */
  function power(a, bits, less) {
    var out = number(1);
    for (var bit = bits - 1; bit >= 0; bit--) {
      out = multiply(out, out);
      if (bit > 4 || ((32 - less) >> bit) & 1) out = multiply(out, a);
    }
    return out;
  }

  function inverse(a) { return power(a, 255, 21); }

  /* 32 bytes, the lowest first, of the one number below 2^255 - 19. */
  function bytesOf(a) {
    var out = carry(carry(carry(a.slice()))), bytes = [], at;
    for (var round = 0; round < 2; round++) {
      var less = out.slice(), borrow = 0;
      for (at = 0; at < 16; at++) {
        less[at] -= (at === 0 ? 65517 : at === 15 ? 32767 : 65535) + borrow;
        borrow = less[at] < 0 ? 1 : 0;
        less[at] += borrow * 65536;
      }
      if (!borrow) out = less;
    }
    for (at = 0; at < 16; at++) bytes.push(out[at] & 255, out[at] >> 8);
    return bytes;
  }

  function isSame(a, b) {
    if (a.length !== b.length) return false;
    for (var at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
    return true;
  }

  function isEqual(a, b) { return isSame(bytesOf(a), bytesOf(b)); }

  var ZERO = number(0), ONE = number(1);
  var D = multiply(subtract(ZERO, carry(number(121665))), inverse(carry(number(121666))));
  var ROOT = power(number(2), 253, 5);

  /* Points as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z (RFC 8032, section 5.1.4). */

  var NEUTRAL = [ZERO, ONE, ONE, ZERO];

  function plus(p, q) {
    var a = multiply(subtract(p[1], p[0]), subtract(q[1], q[0])), b = multiply(add(p[1], p[0]), add(q[1], q[0]));
    var c = multiply(multiply(p[3], add(D, D)), q[3]), d = multiply(add(p[2], p[2]), q[2]);
    var e = subtract(b, a), f = subtract(d, c), g = add(d, c), h = add(b, a);
    return [multiply(e, f), multiply(g, h), multiply(f, g), multiply(e, h)];
  }

  function negated(p) { return [subtract(ZERO, p[0]), p[1], p[2], subtract(ZERO, p[3])]; }

  /* null where the bytes are no point, or not the only way to write it. */
  function point(bytes) {
    var sign = bytes[31] >> 7, plain = bytes.slice(0, 31).concat(bytes[31] & 127), y = [];
    for (var at = 0; at < 32; at += 2) y.push(plain[at] | (plain[at + 1] << 8));
    if (!isSame(bytesOf(y), plain)) return null;
    var square = multiply(y, y), u = subtract(square, ONE), v = add(multiply(D, square), ONE);
    var third = multiply(multiply(v, v), v), seventh = multiply(multiply(third, third), v);
    var x = multiply(multiply(u, third), power(multiply(u, seventh), 252, 3)), check = multiply(v, multiply(x, x));
    if (!isEqual(check, u)) {
      if (!isEqual(check, subtract(ZERO, u))) return null;
      x = multiply(x, ROOT);
    }
    var isZero = isEqual(x, ZERO);
    if (isZero && sign) return null;
    if ((bytesOf(x)[0] & 1) !== sign) x = subtract(ZERO, x);
    return [x, y, ONE, multiply(x, y)];
  }

  /* y is 4/5, x is even. */
  var BASE = point(bytesOf(multiply(number(4), inverse(number(5)))));

  function bytesOfPoint(p) {
    var z = inverse(p[2]), bytes = bytesOf(multiply(p[1], z));
    bytes[31] |= (bytesOf(multiply(p[0], z))[0] & 1) << 7;
    return bytes;
  }

  /* Scalars: 32 bytes, the lowest first, below the order of the base point. */

  var ORDER = [];
  (function () {
    var digits = "1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed";
    for (var at = 62; at >= 0; at -= 2) ORDER.push(parseInt(digits.substr(at, 2), 16));
  })();

  function isBelowOrder(a) {
    for (var at = 31; at >= 0; at--) if (a[at] !== ORDER[at]) return a[at] < ORDER[at];
    return false;
  }

  function reduced(bytes) {
    var out = [], at;
    for (at = 0; at < 32; at++) out.push(0);
    for (var bit = 8 * bytes.length - 1; bit >= 0; bit--) {
      var over = (bytes[bit >> 3] >> (bit & 7)) & 1;
      for (at = 0; at < 32; at++) {
        over += 2 * out[at];
        out[at] = over & 255;
        over >>= 8;
      }
      if (isBelowOrder(out)) continue;
      for (at = 0, over = 0; at < 32; at++) {
        over = out[at] - ORDER[at] - over;
        out[at] = over & 255;
        over = over < 0 ? 1 : 0;
      }
    }
    return out;
  }

  function bitOf(scalar, bit) { return (scalar[bit >> 3] >> (bit & 7)) & 1; }

  /* Whether these 64 bytes sign the message by the key, all of them arrays of bytes. */
  function verify(signature, message, key) {
    if (signature.length !== 64 || key.length !== 32) return false;
    var r = signature.slice(0, 32), s = signature.slice(32), a = point(key);
    if (!a || !isBelowOrder(s)) return false;
    var k = reduced(sha512(r.concat(key, message))), away = negated(a), both = plus(BASE, away), sum = NEUTRAL;
    for (var bit = 252; bit >= 0; bit--) {
      sum = plus(sum, sum);
      var by = bitOf(s, bit) + 2 * bitOf(k, bit);
      if (by) sum = plus(sum, by === 1 ? BASE : by === 2 ? away : both);
    }
    return isSame(bytesOfPoint(sum), r);
  }

  return { verify: verify, sha512: sha512 };
})();
