// The host's own types are checked by the build; there is no picture to be made smaller.
export default { turbopack: { resolveExtensions: ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'] } };
