const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
const swish = (x: number): number => x * sigmoid(x)
const slope = (x: number): number => sigmoid(x) + x * sigmoid(x) * sigmoid(-x)
