const own = (x: number): number => x / (1 + Math.abs(x))
