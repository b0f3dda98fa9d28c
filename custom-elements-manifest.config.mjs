/**
 * How `cem analyze` makes `dist/custom-elements.json`: the public interface of both elements, as their doc
 * comments describe it, and nothing else.
 */
export default {
  globs: ['src/elements/**/*-element.ts', 'src/elements/shared/common-attributes.ts'],
  outdir: 'dist',
  litelement: true,
  // It names the manifest already.
  packagejson: false,
  plugins: [returnTypes(), uncommentedOverrides(), publicInterface()],
};

/** The analyzer drops the type of what a method returns where `@returns` says what it means, and the meaning too. */
function returnTypes() {
  return {
    name: 'return-types',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isMethodDeclaration(node) || !node.type) return;
      const method = memberOf(moduleDoc, node);
      if (!method) return;
      const description = ts.getJSDocReturnTag(node)?.comment.replace(/\s+/g, ' ');
      method.return = { type: { text: node.type.getText() }, ...(description && { description }) };
    },
  };
}

/** An override without a comment of its own is described by what it overrides. */
function uncommentedOverrides() {
  return {
    name: 'uncommented-overrides',
    analyzePhase({ ts, node, moduleDoc }) {
      const isOverride = ({ kind }) => kind === ts.SyntaxKind.OverrideKeyword;
      if (!ts.isClassElement(node) || node.jsDoc?.length || !node.modifiers?.some(isOverride))
        return;
      const element = classOf(moduleDoc, node);
      element.members = element.members.filter(({ name }) => name !== node.name.getText());
    },
  };
}

/**
 * Keeps the two elements, in the modules that define them, with what is public of them and of their base.
 * They are sorted, because the analyzer reads files in the order in which the disk answers.
 */
function publicInterface() {
  return {
    name: 'public-interface',
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.schemaVersion = '2.1.0';
      delete customElementsManifest.readme;
      customElementsManifest.modules = customElementsManifest.modules
        .flatMap(({ declarations }) => declarations)
        .filter(({ tagName }) => tagName)
        .sort((one, other) => (one.tagName < other.tagName ? -1 : 1))
        .map(moduleOf);
    },
  };
}

function moduleOf({ members, ...element }) {
  const { name, tagName } = element;
  const path = `dist/${tagName}.js`;
  const declaration = { name, module: path };
  const isPublic = ({ privacy = 'public' }) => privacy === 'public';
  return {
    kind: 'javascript-module',
    path,
    declarations: [
      withoutBase({
        ...element,
        members: members.filter(isPublic),
        superclass: { name: 'LitElement', package: 'lit' },
      }),
    ],
    exports: [
      { kind: 'js', name, declaration },
      { kind: 'custom-element-definition', name: tagName, declaration },
    ],
  };
}

/** The base class is in no module of the package, so that what is inherited from it is each element's own. */
function withoutBase(element) {
  return JSON.parse(
    JSON.stringify(element, (key, value) => (key === 'inheritedFrom' ? undefined : value)),
  );
}

function memberOf(moduleDoc, node) {
  return classOf(moduleDoc, node)?.members.find(({ name }) => name === node.name?.getText());
}

function classOf(moduleDoc, { parent }) {
  return moduleDoc.declarations.find(({ name }) => name === parent.name?.getText());
}
