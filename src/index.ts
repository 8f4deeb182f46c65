/**
 * Chancery as a library: ask the record, check documents, screen names, and add measures, sources and tables of one's own.
 *
 * @packageDocumentation
 */

export { type Language, languages } from "./base/language.js";
export type { Day, Period, Precision } from "./base/period.js";
export type { Place } from "./base/problem.js";
export { type Plain, type SourceRef, type Summary, type Verdict, verdicts } from "./checks/result.js";
export type { SourceInfo, Work } from "./engine/sourceInfo.js";
export {
  type Arg,
  type Args,
  type CoveragePart,
  type CoverageRule,
  type FieldId,
  type Found,
  fields,
  type MeasureDefinition,
  type MeasureExample,
  type MeasureTranslation,
  type MeasureWords,
  type Param,
  type ParamKind,
  paramKinds,
  type ReasonWords,
  type Value,
  type ValueKind,
  valueKinds,
} from "./engine/types.js";
export { type Answer, type AskOptions, ask } from "./library/ask.js";
export { ChanceryError } from "./library/chanceryError.js";
export { type CheckedDocument, type CheckOptions, type CheckReport, check } from "./library/check.js";
export { defineMeasure, defineSource, defineTable } from "./library/define.js";
export { type PulledVersion, type PullOptions, type PullReport, pull } from "./library/pull.js";
export {
  type ScreenedList,
  type ScreenedName,
  type ScreenOptions,
  type ScreenReport,
  screen,
} from "./library/screen.js";
export {
  type MeasureInfo,
  type OpenOptions,
  openSession,
  type Session,
  type VersionInfo,
} from "./library/session.js";
export { type Column, type ColumnType, columnTypes, type Table } from "./record/defineTable.js";
export { type BuiltInTable, type TableName, tables } from "./record/tables.js";
export type { Bearing, Hit } from "./screening/screen.js";
export type { Cell, CellType, Columns, Expected, ValueOf } from "./sources/kit/cells.js";
export * as cells from "./sources/kit/cells.js";
export type { JsonPath } from "./sources/kit/json.js";
export type { Line, Row, RowOf } from "./sources/kit/row.js";
export type {
  BulkOptions,
  CellPlace,
  Correction,
  CoverageClaim,
  Encoding,
  FileSpec,
  RawFile,
  ReadContext,
  ReadSoFar,
  RecordRow,
  RowOptions,
  RowPlace,
  RowValues,
  Sheet,
  SheetCell,
  Source,
  TarEntry,
  XmlElement,
  XmlOptions,
  YamlDocument,
} from "./sources/kit/types.js";
export type { XmlLayout } from "./sources/kit/xml.js";
export type { StateSystem } from "./states/existence.js";
export { type CodeSystem, codeSystems } from "./states/types.js";
export type { CellValue } from "./store/appendRows.js";
export type { TextRelation } from "./store/mapVersion.js";
export type { OwnRow, OwnRows } from "./store/ownRows.js";
export type { CoverageRow } from "./store/types.js";
export type { PlainProblem, ProblemText } from "./words/problems.js";
export type {
  PlainAnswer,
  PlainCommon,
  PlainComparator,
  PlainDecision,
  PlainResult,
} from "./words/results/plainResult.js";
