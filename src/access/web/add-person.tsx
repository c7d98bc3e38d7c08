import { useState } from 'react';
import { fold } from '#language/fold.ts';
import { call } from '#platform/call.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useWords } from '#ui/i18n.tsx';
import { fieldErrorOf, ProblemNotice } from '#ui/problem-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { addPerson } from '../contract.ts';
import { isChosen, noPost, type PostChoice, PostFields, postOf } from './post-fields.tsx';
import { useDeed } from './queries.ts';
import { words } from './words.ts';

export type GivenPassword = { readonly name: string; readonly login: string; readonly password: string };

/** Surname and given name without their marks: "Misalova Aysel" → "a.misalova". */
const proposedLogin = (name: string): string => {
  const [surname = '', given = ''] = fold(name).split(/\s+/);
  return given ? `${given.slice(0, 1)}.${surname}`.replaceAll(/[^a-z0-9.]/g, '') : '';
};

/** A new person, their login and first post; answers with a one-time password to be handed over. */
export function AddPerson({ onClose, onAdded }: { readonly onClose: () => void; readonly onAdded: (given: GivenPassword) => void }) {
  const w = useWords(words);
  const [name, setName] = useState('');
  const [typedLogin, setTypedLogin] = useState<string | null>(null);
  const [basis, setBasis] = useState('');
  const [post, setPost] = useState<PostChoice>(noPost);
  const login = typedLogin ?? proposedLogin(name);
  const add = useDeed(
    () => call(addPerson, { body: { name, login, basis, ...postOf(post) } }),
    (reply) => onAdded({ name, login, password: reply.password }),
  );
  const ready = name.trim().length >= 3 && login.length >= 3 && basis.trim().length >= 3 && isChosen(post);
  return (
    <Dialog
      open
      onClose={onClose}
      title={w('addPerson')}
      actions={
        <>
          <Button onClick={onClose}>{w('cancel')}</Button>
          <Button variant="primary" busy={add.isPending} refusal={ready ? null : w('fillAll')} onClick={() => add.mutate(undefined)}>
            {w('addPerson')}
          </Button>
        </>
      }
    >
      <div className="stack16">
        <TextField label={w('fullName')} value={name} onChange={setName} maxLength={200} error={fieldErrorOf(add.error, 'name')} />
        <TextField
          label={w('login')}
          hint={w('loginHint')}
          value={login}
          onChange={setTypedLogin}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          error={fieldErrorOf(add.error, 'login')}
        />
        <PostFields value={post} onChange={setPost} />
        <TextField label={w('basis')} value={basis} onChange={setBasis} maxLength={300} error={fieldErrorOf(add.error, 'basis')} />
        <ProblemNotice error={add.error} />
      </div>
    </Dialog>
  );
}
