// zh: 照公式直写
// en: the formula as it stands
const softplus = (x: number): number => Math.log(1 + Math.exp(x))
