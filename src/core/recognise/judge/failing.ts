/** English, as programs write it; levels of logs; marks of progress displays; names of operating systems' errors. */
const programs =
	"[Ee]rror|ERR|eror\\b|[Ff]ail|[Uu]nable|[Cc]annot|[Cc]an't|[Cc]ould(?: not|n't)|[Ff]atal|[Ee]xception|[Rr]efus|[Dd]enied|\\bWARN|[Ww]arning|[Uu]nexpected|unsuccessful|[✗✘✖❌]|\\bE(?:IO|PERM|ACCES|NOENT)\\b";
/** The same in the languages in which tools with a window speak: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Vietnamese, Chinese, Japanese, Korean, Thai. */
const translated =
	'Fehler|fehlgeschlagen|verweigert|[ÉéEe]chec|[Ee]rreur|[Ii]mpossib|[Nn]o se p[uo]|[Ff]alló|[Ff]alha|[Ee]rro\\b|[Nn]ão foi poss|[Ee]rrore|\\b[Ff]out\\b|mislukt|[Bb]łąd|[Оо]шибк|[Нн]е удалось|\\b[Hh]ata\\b|[Ll]ỗi|失败|失敗|错误|錯誤|エラー|できません|오류|실패|ไม่สำเร็จ|ล้มเหลว|ผิดพลาด|ไม่สามารถ';

/** What says that something failed. */
export const failing = new RegExp(`${programs}|${translated}`);
