import { givenByPeople } from '@fyr/contracts';
import { codeLists, workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { isTextKey } from '@fyr/texts';
import { describe, expect, it } from 'vitest';
import { formOf } from './command-fields.ts';
import { labelKey } from './fields.ts';

/** Carries another event's data, so no form can be made of its contract. */
const withoutForm = ['CorrectFacts'];

describe('the form of a command', () => {
  for (const [type, workflow] of Object.entries<Workflow>(workflows)) {
    it.each(givenByPeople(workflow).map(({ name }) => name))(`is made for ${type} %s`, (name) => {
      const fields = formOf(workflow, name);
      if (withoutForm.includes(name)) {
        expect(fields).toBeUndefined();
        return;
      }
      const labels = [...(fields?.data ?? []), ...(fields?.personal ?? [])].map((field) =>
        labelKey(fields?.event ?? '', field.name),
      );
      expect(fields?.data[0]?.name).toBe('on');
      expect(labels.filter((label) => !isTextKey(label))).toEqual([]);
    });
  }

  it('is not made of a command that no person gives', () => {
    expect(formOf(workflows.uppdrag, 'PassDeadline')).toBeUndefined();
    expect(formOf(workflows.uppdrag, 'toString')).toBeUndefined();
  });

  it('knows each code list by its values: no two lists are alike', () => {
    const lists = Object.values(codeLists).map((values) => values.join());
    expect(lists.filter((list, index) => lists.indexOf(list) !== index)).toEqual([]);
  });
});
