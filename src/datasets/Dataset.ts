/**
 * A table of answers, tickets or events as it was read from a file: columns of texts, each text held once. Everything
 * later (guessing, previewing, rolling up, key drivers) goes over the few distinct texts of a column and over its row
 * codes, never over cells, so that 130,000 rows cost what their columns cost. Nothing in here is interpreted yet.
 */

export interface DatasetColumn {
  /** As in the file, without the blanks around it; may be empty, may occur twice. A column is known by its index. */
  readonly header: string;
  /** The distinct texts of the column, blanks around them removed, in the order of their first row; '' is a blank cell. */
  readonly texts: readonly string[];
  /** For every row the index of its text. The narrowest array that holds them. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

export interface Dataset {
  /** The file's name without its path, or the name given to pasted cells. */
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly DatasetColumn[];
  /** Line of the file on which each row begins, 1 is the header's; a row of a spreadsheet counts as a line. */
  readonly lines: Uint32Array;
}

/** A dataset as it is stored and moved between threads: buffers only, so that moving one copies nothing. */
export interface PackedColumn {
  readonly header: string;
  /** The texts one after the other in UTF-8, and where each ends. */
  readonly textBytes: Uint8Array<ArrayBuffer>;
  readonly textEnds: Uint32Array<ArrayBuffer>;
  readonly codes: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;
}

export interface PackedDataset {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly PackedColumn[];
  readonly lines: Uint32Array<ArrayBuffer>;
}
