import { json, type Operation } from './operation.ts';
import {
  MemberInvitation,
  MemberInvite,
  MemberInvited,
  MemberLogins,
  OwnPasskeys,
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  PasskeySigned,
  PasskeyTaken,
} from './passkey.ts';

const passkey = '/api/v1/passkey';
const memberLogin = '/api/v1/ledningsgrupp/:id/login';

/** In by an invitation, in by a passkey, and whoever lets others in. */
export const passkeyOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: `${passkey}/invitation/:token`, id: 'readInvitation' },
    ...{ tag: 'passkey', open: true },
    summary: 'What whoever has the link is invited to',
    answers: { 200: json('By whom and until when.', 'MemberInvitation', MemberInvitation) },
  },
  {
    ...{ method: 'post', path: `${passkey}/invitation/:token/begin`, id: 'beginByInvitation' },
    ...{ tag: 'passkey', open: true },
    summary: 'About to make a passkey, by an invitation',
    answers: { 200: json('What to ask the device.', 'PasskeyCreation', PasskeyCreation) },
  },
  {
    ...{ method: 'post', path: `${passkey}/invitation/:token`, id: 'takeUpInvitation' },
    ...{ tag: 'passkey', open: true },
    summary: 'A passkey has been made; the invitation is used up',
    body: { name: 'PasskeyMade', schema: PasskeyMade },
    answers: {
      201: json('Logged in, unless the term is still to begin.', 'PasskeyTaken', PasskeyTaken),
    },
  },
  {
    ...{ method: 'post', path: `${passkey}/login/begin`, id: 'beginByPasskey' },
    ...{ tag: 'passkey', open: true },
    summary: 'About to log in by a passkey',
    answers: { 200: json('What to ask the device.', 'PasskeyRequest', PasskeyRequest) },
  },
  {
    ...{ method: 'post', path: `${passkey}/login`, id: 'logInByPasskey' },
    ...{ tag: 'passkey', open: true },
    summary: 'Log in by a passkey',
    body: { name: 'PasskeySigned', schema: PasskeySigned },
    answers: { 204: { what: 'Logged in; the token is in the cookie.' } },
  },
  {
    ...{ method: 'get', path: passkey, id: 'listPasskeys', tag: 'passkey' },
    summary: 'The passkeys of whoever is invited from outside',
    answers: { 200: json('The oldest first.', 'OwnPasskeys', OwnPasskeys) },
  },
  {
    ...{ method: 'post', path: `${passkey}/begin`, id: 'beginPasskey', tag: 'passkey' },
    summary: 'About to make a passkey on one more device',
    answers: { 200: json('What to ask the device.', 'PasskeyCreation', PasskeyCreation) },
  },
  {
    ...{ method: 'post', path: passkey, id: 'addPasskey', tag: 'passkey' },
    summary: 'A passkey has been made on one more device',
    body: { name: 'PasskeyMade', schema: PasskeyMade },
    answers: { 204: { what: 'It can be logged in with.' } },
  },
  {
    ...{ method: 'delete', path: `${passkey}/:passkey`, id: 'removePasskey', tag: 'passkey' },
    summary: 'A passkey is not used any longer; what came by it is logged out',
    answers: { 204: { what: 'It is gone.' } },
  },
  {
    ...{ method: 'get', path: memberLogin, id: 'listMemberLogins', tag: 'ledningsgrupp' },
    summary: 'How far each member from outside has come on the way in',
    answers: { 200: json('Those whose term is not over.', 'MemberLogins', MemberLogins) },
  },
  {
    ...{ method: 'post', path: `${memberLogin}/:member`, id: 'inviteMember', tag: 'ledningsgrupp' },
    summary: 'Invite a member from outside; a link made before ends',
    body: { name: 'MemberInvite', schema: MemberInvite },
    answers: { 201: json('Where the link leads, told once.', 'MemberInvited', MemberInvited) },
  },
  {
    ...{ method: 'delete', path: `${memberLogin}/:member`, id: 'withdrawInvitation' },
    tag: 'ledningsgrupp',
    summary: 'The invitation of a member leads nowhere any longer',
    answers: { 204: { what: 'There is none.' } },
  },
];
