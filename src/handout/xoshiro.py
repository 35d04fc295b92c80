def rotate(word, k):
    return (word << k | word >> 32 - k) % 2**32


def mix(word):
    word %= 2**32
    word = (word ^ word >> 16) * 0x21F0AAAD % 2**32
    word = (word ^ word >> 15) * 0x735A2D97 % 2**32
    return word ^ word >> 15


def xoshiro128(seed, stream):
    key = mix(mix(mix(seed) + seed // 2**32) + stream)
    a, b, c, d = [mix(key + k * 0x9E3779B9) for k in (1, 2, 3, 4)]
    while True:
        yield rotate(b * 5 % 2**32, 7) * 9 % 2**32
        c, d = c ^ a, d ^ b
        a, b, c, d = a ^ d, b ^ c, c ^ (b << 9) % 2**32, rotate(d, 11)


def integer(words, n):
    while True:
        product = next(words) * n
        if product % 2**32 >= 2**32 % n:
            return product // 2**32


def shuffle(rows, words):
    for k in range(len(rows) - 1, 0, -1):
        other = integer(words, k + 1)
        rows[k], rows[other] = rows[other], rows[k]
