// `npm start`: serves the example CRM from source and opens it.
import { createServer } from 'vite';
import { hasDesktop, root } from './process.mjs';

const page = '/examples/crm/';
const open = hasDesktop ? page : false;
const port = process.env.PORT ? { port: Number(process.env.PORT), strictPort: true } : {};

const server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { open, ...port } });
try {
  await server.listen();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { local, network } = server.resolvedUrls;
for (const url of [...local, ...network]) console.log(`The example CRM: ${new URL(page, url)}`);
console.log('Ctrl+C ends it.');
