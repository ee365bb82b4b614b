// Stands in for `server-only`, which throws outside a Next server build.
export {}
