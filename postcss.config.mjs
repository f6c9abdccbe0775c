import pageSources from "./scripts/lib/page-sources.mjs";

export default { plugins: [pageSources, "@tailwindcss/postcss"] };
