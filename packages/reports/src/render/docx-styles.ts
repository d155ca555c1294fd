import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

const accent = '0A5260';
const quiet = '47545E';

/** Twentieths of a point before and after; half points of size. */
export function styles(language: string): IStylesOptions {
  const run = { font: 'Calibri', size: 22, language: { value: language } };
  const heading = (size: number, before: number) => ({
    run: { ...run, size, bold: true, color: accent },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run,
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { ...run, size: 44, bold: true, color: accent },
        paragraph: { spacing: { after: 240 } },
      },
      heading1: heading(30, 400),
      heading2: heading(26, 300),
      heading3: heading(23, 240),
    },
    paragraphStyles: [
      own('Fact', { run, paragraph: { spacing: { after: 40 } } }),
      own('Note', {
        run: { ...run, size: 18, color: quiet },
        paragraph: { spacing: { before: 80, after: 200 } },
      }),
      own('Quiet', { run: { ...run, size: 18, color: quiet } }),
      own('Cell', { run: { ...run, size: 20 }, paragraph: { spacing: { before: 30, after: 30 } } }),
      own('Caption', {
        run: { ...run, size: 20, bold: true },
        paragraph: { spacing: { before: 240, after: 80 } },
      }),
    ],
  };
}

export const numbering: INumberingOptions = {
  config: [list('ordered', LevelFormat.DECIMAL, '%1.'), list('dotted', LevelFormat.BULLET, '•')],
};

function list(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  mark: string,
) {
  const style = { paragraph: { indent: { left: 500, hanging: 300 }, spacing: { after: 40 } } };
  return {
    reference,
    levels: [{ level: 0, format, text: mark, alignment: AlignmentType.START, style }],
  };
}

function own(id: string, style: object) {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, ...style };
}
