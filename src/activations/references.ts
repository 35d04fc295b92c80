import type { Reference } from './types'

/** Papers that introduced or named more than one of the functions. */

export const hendrycks2016: Reference = {
	authors: 'Hendrycks, Gimpel',
	year: 2016,
	title: 'Gaussian Error Linear Units (GELUs)',
	where: 'arXiv:1606.08415',
}

export const howard2019: Reference = {
	authors: 'Howard, Sandler, Chu, Chen, Chen, Tan, Wang, Zhu, Pang, Vasudevan, Le, Adam',
	year: 2019,
	title: 'Searching for MobileNetV3',
	where: 'ICCV 2019, 1314–1324; arXiv:1905.02244',
}

export const lecun1998: Reference = {
	authors: 'LeCun, Bottou, Orr, Müller',
	year: 1998,
	title: 'Efficient BackProp',
	where: 'Neural Networks: Tricks of the Trade, LNCS 1524, Springer, 9–50',
}

export const donoho1994: Reference = {
	authors: 'Donoho, Johnstone',
	year: 1994,
	title: 'Ideal spatial adaptation by wavelet shrinkage',
	where: 'Biometrika 81(3), 425–455',
}

export const dauphin2017: Reference = {
	authors: 'Dauphin, Fan, Auli, Grangier',
	year: 2017,
	title: 'Language modeling with gated convolutional networks',
	where: 'ICML 2017, PMLR 70, 933–941; arXiv:1612.08083',
}

export const shazeer2020: Reference = {
	authors: 'Shazeer',
	year: 2020,
	title: 'GLU variants improve Transformer',
	where: 'arXiv:2002.05202',
}
