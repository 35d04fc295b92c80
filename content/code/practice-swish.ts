const swish = (x: number): number => x / (1 + Math.exp(-x))

// zh: 用差商估出来的斜率，还不够准
// en: a slope by differences is not good enough yet
const slope = (x: number): number => (swish(x + 1e-4) - swish(x - 1e-4)) / 2e-4
