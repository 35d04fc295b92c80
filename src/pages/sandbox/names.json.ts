import { names } from '../../cells/sandbox/names'

export const GET = () => Response.json(names())
