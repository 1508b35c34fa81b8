// The builder would otherwise find that of the product, above.
export function register() {}
