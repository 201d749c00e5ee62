// What a file that the reader chose is: records, or a published page.

/** The text of a file with a record, or several; `undefined` for a page. */
export async function textOfRecords(file: Blob): Promise<string | undefined> {
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  return text !== undefined && isRecord(text) ? text : undefined;
}

/** The text of a file in UTF-8. A page may have another encoding; a record may not. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, 100)).trimStart();
    if (/^[[{]/.test(start)) {
      throw new Error("a record is a text in UTF-8, and this file is not: save it in that encoding");
    }
    return undefined;
  }
}

/** JSON is a record, or several, unless it is a content item of GOV.UK, which is a page. */
function isRecord(text: string): boolean {
  const start = text.replace(/^\uFEFF/, "").trimStart();
  return start.startsWith("[") || (start.startsWith("{") && !/"base_path"\s*:/.test(start));
}
