// Nuxt draws the page on its server; the tags are told apart from components, and the adapter arrives when it hydrates.
export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  // A folder called `shared` is one of Nuxt's own otherwise; here it is what all these hosts share.
  dir: { shared: 'nuxt-shared' },
  css: ['~~/shared/page.css'],
  app: { head: { title: 'Nuxt', htmlAttrs: { lang: 'en' }, link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag: string) => /^(lead|assignee)-/.test(tag) } },
});
