declare module '*?bundle' {
	const text: string
	export default text
}
declare module '*?bundle=es' {
	const text: string
	export default text
}
