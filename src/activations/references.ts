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
