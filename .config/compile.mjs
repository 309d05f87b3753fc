// Compiles the sources as they are shipped: TypeScript's own output, with styles and markup on one line.
import ts from 'typescript';
import { collapseCss, collapseHtml } from './collapse-space.mjs';
import { root } from './process.mjs';

const collapse = { css: collapseCss, html: collapseHtml, svg: collapseHtml };

/** A transformer and no change of the text, so that source maps stay true. */
const collapseTemplates = (context) => {
  const { factory } = context;
  const pieces = {
    [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: factory.createNoSubstitutionTemplateLiteral,
    [ts.SyntaxKind.TemplateHead]: factory.createTemplateHead,
    [ts.SyntaxKind.TemplateMiddle]: factory.createTemplateMiddle,
    [ts.SyntaxKind.TemplateTail]: factory.createTemplateTail,
  };
  const piece = (node, tag) => ts.setSourceMapRange(pieces[node.kind](collapse[tag](node.text)), node);
  const template = (node, tag) =>
    ts.isTemplateExpression(node)
      ? factory.updateTemplateExpression(
          node,
          piece(node.head, tag),
          node.templateSpans.map((span) =>
            factory.updateTemplateSpan(span, ts.visitNode(span.expression, visit), piece(span.literal, tag)),
          ),
        )
      : piece(node, tag);
  const visit = (node) =>
    ts.isTaggedTemplateExpression(node) && Object.hasOwn(collapse, node.tag.getText())
      ? factory.updateTaggedTemplateExpression(
          node,
          node.tag,
          node.typeArguments,
          template(node.template, node.tag.text),
        )
      : ts.visitEachChild(node, visit, context);
  return (file) => ts.visitNode(file, visit);
};

const transformers = { before: [collapseTemplates] };

/** Writes `dist/`: modules, types and maps. Answers whether the sources are without errors. */
export function compilePackage() {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}.config/tsconfig.build.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => console.error(messageText),
  });
  const program = ts.createProgram(config.fileNames, config.options);
  const emitted = program.emit(undefined, undefined, undefined, false, transformers);
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (problems.length > 0) console.error(ts.formatDiagnosticsWithColorAndContext(problems, ts.createCompilerHost({})));
  return problems.length === 0;
}

/** What a process has compiled, by file: its builds differ in what they take, not in what becomes of it. */
const transpiled = new Map();

/** Compiles the library's sources in a Vite build exactly as they stand in `dist/`. */
export function compiled() {
  // By itself a file doesn't know what package.json says of its kind.
  const overrides = { noEmit: false, sourceMap: true, module: ts.ModuleKind.ESNext };
  const { options } = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, undefined, ts.sys);
  return {
    name: 'compiled-as-shipped',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(`${root}src/`) || !id.endsWith('.ts')) return undefined;
      const known = transpiled.get(id);
      if (known?.source === code) return known.result;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        compilerOptions: { ...options, ...overrides },
        fileName: id,
        transformers,
      });
      const result = { code: outputText, map: JSON.parse(sourceMapText) };
      transpiled.set(id, { source: code, result });
      return result;
    },
  };
}
