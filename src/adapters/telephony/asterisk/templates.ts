/** Where the engine sees its own folder, inside its root. */
export const engineHome = '/opt/cagri';

export type EngineSettings = {
  readonly httpPort: number;
  readonly sipPort: number;
  readonly rtpFrom: number;
  readonly rtpTo: number;
  /** The address SIP and sound are bound to. */
  readonly address: string;
  /** The provider: whose calls are let in, and where ours go. */
  readonly trunkHost: string;
  readonly trunkPort: number;
  readonly user: string;
  readonly password: string;
};

/** The name under which we stand in the engine; calls are handed to whoever listens under it. */
export const application = 'cagri';
export const arrivals = 'from-trunk';

const noSip = ['chan_iax2', 'chan_unistim', 'chan_motif', 'chan_mgcp', 'chan_skinny', 'chan_ooh323', 'chan_dahdi', 'chan_alsa', 'chan_console'];
const unused = [
  'res_xmpp',
  'res_snmp',
  'res_hep',
  'res_odbc',
  'res_config_ldap',
  'res_config_odbc',
  'res_config_pgsql',
  'pbx_dundi',
  'pbx_lua',
  'pbx_ael',
  'res_phoneprov',
];
const noRecords = [
  'cdr_pgsql',
  'cdr_odbc',
  'cdr_adaptive_odbc',
  'cdr_tds',
  'cdr_radius',
  'cdr_sqlite3_custom',
  'cel_odbc',
  'cel_pgsql',
  'cel_tds',
  'cel_radius',
  'cel_sqlite3_custom',
];
const others = [
  'app_voicemail',
  'app_voicemail_imap',
  'app_voicemail_odbc',
  'res_calendar',
  'res_fax',
  'res_speech',
  'res_stun_monitor',
  'res_geolocation',
  'app_queue',
  'app_meetme',
];

/**
 * The engine's files by name. Everything that changes in daily life (devices, calls) is told over its HTTP door; these
 * files hold what lasts: who may come in, and what the engine does with a caller when we are not there to answer.
 */
export const configFiles = (s: EngineSettings): Readonly<Record<string, string>> => ({
  'asterisk.conf': `[directories](!)
astetcdir => ${engineHome}/etc
astmoddir => /usr/lib/x86_64-linux-gnu/asterisk/modules
astvarlibdir => /usr/share/asterisk
astdbdir => ${engineHome}/lib
astkeydir => ${engineHome}/lib
astdatadir => /usr/share/asterisk
astagidir => ${engineHome}/lib
astspooldir => ${engineHome}/spool
astrundir => ${engineHome}/run
astlogdir => ${engineHome}/log
astcachedir => ${engineHome}/lib
[directories](+)
[options]
systemname = cagri
documentation_language = en_US
`
    .replace('[directories](!)', '[directories]')
    .replace('[directories](+)\n', ''),
  'modules.conf': `[modules]
autoload = yes
${[...noSip, ...unused, ...noRecords, ...others].map((name) => `noload = ${name}.so`).join('\n')}
`,
  'logger.conf': '[general]\n[logfiles]\nmessages => warning,error\n',
  'http.conf': `[general]
enabled = yes
bindaddr = 127.0.0.1
bindport = ${s.httpPort}
session_limit = 1000
`,
  'ari.conf': `[general]
enabled = yes
[${s.user}]
type = user
password = ${s.password}
password_format = plain
`,
  'rtp.conf': `[general]
rtpstart = ${s.rtpFrom}
rtpend = ${s.rtpTo}
icesupport = yes
strictrtp = yes
`,
  'musiconhold.conf': '[default]\nmode = files\ndirectory = moh\nsort = alpha\n',
  // Devices live in memory only and are told anew at each connection: a secret lasts one login.
  'sorcery.conf': `[res_pjsip]
endpoint = config,pjsip.conf,criteria=type=endpoint
endpoint = memory
auth = config,pjsip.conf,criteria=type=auth
auth = memory
aor = config,pjsip.conf,criteria=type=aor
aor = memory
`,
  'pjsip.conf': `[global]
type = global
user_agent = Cagri
endpoint_identifier_order = username,ip
[transport-udp]
type = transport
protocol = udp
bind = ${s.address}:${s.sipPort}
[transport-ws]
type = transport
protocol = ws
bind = 127.0.0.1
[trunk]
type = endpoint
transport = transport-udp
context = ${arrivals}
disallow = all
allow = alaw,ulaw
direct_media = no
rtp_symmetric = yes
force_rport = yes
rtp_timeout = 30
dtmf_mode = rfc4733
trust_id_inbound = yes
aors = trunk
[trunk]
type = aor
contact = sip:${s.trunkHost}:${s.trunkPort}
[trunk]
type = identify
endpoint = trunk
match = ${s.trunkHost}
`,
  // Each outside leg records itself as two tracks, what it said and what it heard, before anything else can fail.
  'extensions.conf': `[${arrivals}]
exten => _[+0-9]!,1,NoOp()
 same => n,MixMonitor(${engineHome}/spool/recording/\${UNIQUEID}.raw,D)
 same => n,Stasis(${application},arrived,\${EXTEN})
 same => n,GotoIf($["\${STASISSTATUS}" = "FAILED"]?alone)
 same => n,Hangup()
 same => n(alone),Answer()
 same => n,System(echo "\${EPOCH},\${FILTER(A-Za-z0-9.\\x2D,\${UNIQUEID})},\${FILTER(0-9+,\${CALLERID(num)})},\${FILTER(0-9+,\${EXTEN})}" >> ${engineHome}/spool/alone.txt)
 same => n,Playback(${engineHome}/sounds/alone)
 same => n,Hangup()
[outside]
exten => s,1,MixMonitor(${engineHome}/spool/recording/\${UNIQUEID}.raw,D)
 same => n,Stasis(${application},rung)
 same => n,Hangup()
[devices]
exten => _X!,1,Stasis(${application},tried,\${EXTEN})
 same => n,Hangup()
`,
});
