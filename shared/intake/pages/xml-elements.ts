/** Puts something else in the place of every element of a name that has an end tag, outermost first; a document that breaks off is left as it is from there on. One pass, whatever the document holds. */
export function replaceElements(xml: string, name: string, change: (element: string) => string): string {
  const open = new RegExp(`<${name}(?=[\\s>])`, 'g');
  const close = `</${name}>`;
  let made = '';
  let from = 0;
  for (let found = open.exec(xml); found !== null; found = open.exec(xml)) {
    const end = xml.indexOf(close, found.index);
    if (end === -1) break;
    made += xml.slice(from, found.index) + change(xml.slice(found.index, end + close.length));
    from = end + close.length;
    open.lastIndex = from;
  }
  return from === 0 ? xml : made + xml.slice(from);
}

/** All elements of a name that have an end tag, without those inside others of the same name. */
export function elementsOf(xml: string, name: string): readonly string[] {
  const elements: string[] = [];
  replaceElements(xml, name, (element) => {
    elements.push(element);
    return '';
  });
  return elements;
}

/** The value of an attribute of the first tag of a name; undefined where there is none. */
export function attributeIn(xml: string, name: string, attribute = 'w:val'): string | undefined {
  const tag = new RegExp(`<${name}(?=[\\s/>])[^<>]*>`).exec(xml)?.[0];
  return tag === undefined ? undefined : new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1];
}
