// Words in which programs say how far a sale has come, by what they mean.
import { choiceKey } from './choice-key.js';

/** Words of other programs that mean the same; each line is one meaning. */
const meanings = [
  'new|new lead|open|created|fresh|not contacted|open not contacted|open notcontacted|offen nicht kontaktiert|ouverte non contactée|ouvert non contacté|abierto no contactado|abierta sin contactar|aberto não contatado|aperto non contattato|open niet gecontacteerd|未処理 未連絡|not started|to contact|cold|neu|offen|nouveau|nuevo|nuovo|novo|nieuw|nowy|новый|جديد|lead|не обработан|новая заявка|新規|新建|新增|未跟进|yeni|ny|uusi|új|nový|חדש|신규|नया|yeni lead|nuova|nueva|nouvelle|neue|nova|новая|необработанный|не обработана|новый лид|新客户|新线索|新規リード|未対応|未着手|未联系|लंबित|नई|नया लीड|جديدة|חדשה|לא טופל|ליד חדש|신규고객|niet gestart|sin contactar|non contacté|nicht kontaktiert|não contatado|unassigned',
  'contacted|contact made|initial contact|attempted contact|open attempted contact|working|in arbeit kontaktiert|en cours contactée|en cours contacté|trabajando contactado|trabalhando contatado|in lavorazione contattato|working contacted|attempted to contact|attempting|in process|in progress|connected|follow up|followed up|assigned|kontaktiert|in bearbeitung|contacté|en cours|contactado|contattato|gecontacteerd|skontaktowano|в работе|تم التواصل|en contacto|em contato|contatado|contacté e|in contatto|in lavorazione|em andamento|en proceso|en curso|en proceso de contacto|wird bearbeitet|angerufen|relancé|対応中|連絡済み|コンタクト済み|アプローチ中|已联系|跟进中|联系中|聯絡中|संपर्क किया|संपर्क किया गया|प्रगति पर|تم الاتصال|قيد المتابعة|קשר ראשוני|יצרנו קשר|בטיפול|первичный контакт|первый контакт|в обработке|연락함|진행중',
  'qualified|qualified to buy|sql|mql|marketing qualified|sales qualified|sales qualified lead|marketing qualified lead|warm|hot|qualifiziert|qualifié|calificado|qualificato|qualificado|gekwalificeerd|zakwalifikowany|квалифицирован|مؤهل|opportunity|qualificada|calificada|qualifiée|qualifizierter lead|有効|見込み|見込みあり|有望|有意向|意向客户|合格|योग्य|مؤهلة|מוכשר|רלוונטי|целевой|유망|適格',
  'proposal sent|proposal made|offer made|proposal|quote|quote sent|quoted|offer|offer sent|presented|proposal price quote|angebot|angebot gesendet|devis envoyé|proposition|propuesta enviada|propuesta|proposta|offerte|oferta|предложение|عرض|angebot versendet|angebot erstellt|devis|presupuesto|presupuesto enviado|orçamento|orçamento enviado|proposta enviada|preventivo|preventivo inviato|offerta|commerciële offerte|коммерческое предложение|кп отправлено|見積|見積提出|見積もり送付|提案中|提案|已报价|报价|報價|方案报价|प्रस्ताव|प्रस्ताव भेजा|عرض سعر|تم إرسال العرض|הצעת מחיר|נשלחה הצעה|견적|teklif|teklif gönderildi',
  'negotiation|negotiations started|contract discussion|negotiating|negotiation review|contract|contract sent|in negotiation|verhandlung|négociation|negociación|negoziazione|negociação|onderhandeling|negocjacje|переговоры|تفاوض|商談中|交渉中|谈判|谈判中|pazarlık|협상|em negociação|en negociación|en negociation|in trattativa|trattativa|verhandeln|in verhandlung|商談|交渉|商务谈判|议价|बातचीत|बातचीत जारी|قيد التفاوض|משא ומתן|במשא ומתן|переговоры ведутся|협상중',
  'closed won|won|contracted|contract signed|deal closed won|converted|customer|closed converted|deal won|sold|gewonnen|gagné|ganado|vinto|ganho|gewonnen|wygrany|выиграна|complete|completed|abgeschlossen gewonnen|gewonnener|cerrado ganado|ganada|fechado ganho|ganha|venda realizada|gagnée|signé|chiuso vinto|vinta|verkauft|успешно реализовано|успешно реализована|продано|сделка заключена|受注|成約|契約|成交|已成交|赢单|贏單|जीता|जीत|मिला|फाइनल|تم البيع|رابحة|ناجحة|נסגר בהצלחה|נמכר|זכייה|수주|성사|kazanıldı|kazanilan',
  'closed lost|lost|deal lost|closed not converted|dead|lost lead|verloren|perdu|perdido|perso|przegrany|проиграна|abgeschlossen verloren|cerrado perdido|perdida|perdidos|perdida cerrada|fechado perdido|perdue|chiuso perso|persa|отказ|закрыто и не реализовано|проигран|провал|проиграно|потерян|失注|丢单|输单|流失|已流失|丟單|हारा|खोया|हार|خاسرة|خسارة|مفقود|אבוד|הפסד|לא נסגר|실주|kaybedildi',
  'on hold|paused|waiting|bad timing|open deal|nurture|nurturing|recycled|deferred|pausiert|zurückgestellt|en attente|en espera|in attesa|em espera|wstrzymany|отложен|pausado|en pausa|em pausa|in pausa|ruht|ruhend|warten|wiedervorlage|отложено|пауза|保留|保留中|一時停止|検討中|搁置|暂停|擱置|暫停|रुका|रोका गया|होल्ड पर|مؤجل|معلق|قيد الانتظار|בהמתנה|מושהה|보류|beklemede',
  'disqualified|unqualified|qualified out|unqualified lead|not qualified|junk|junk lead|bad lead|spam|rejected|invalid|not interested|canceled|cancelled|unqualifiziert|disqualifié|descalificado|ungültig|kein interesse|no interesado|sin interés|sem interesse|não interessado|desqualificado|desqualificada|pas intéressé|non intéressé|non interessato|squalificato|не целевой|нецелевой|некачественный|некачественный лид|спам|対象外|無効|不適格|无效|无意向|無效|अयोग्य|रुचि नहीं|غلط|غير مهتم|غير مؤهل|לא רלוונטי|לא מעוניין|부적격|ilgilenmiyor',
  're engagement|reengagement|re engaged|reopened|returning',
].map((line) => line.split('|').map(choiceKey));

/** Words of one meaning that are told apart all the same where both are there: `Hot` is no `Warm`. */
const finer = [
  'mql|marketing qualified|marketing qualified lead',
  'sql|sales qualified|sales qualified lead',
  'opportunity',
  'warm',
  'hot',
  'cold',
  'quote|quote sent|quoted|presupuesto|presupuesto enviado|orçamento|orçamento enviado|preventivo|preventivo inviato|devis|devis envoyé',
  'offer|offer sent',
  'presented',
  'contract|contract sent',
  'spam|junk|junk lead|bad lead|स्पैम|спам',
  'canceled|cancelled',
  'not interested|kein interesse|no interesado|sin interés|sem interesse|não interessado|pas intéressé|non intéressé|non interessato',
  'rejected',
  'invalid|ungültig',
  'customer',
  'dead',
  'nurture|nurturing',
  'recycled',
].map((line) => line.split('|').map(choiceKey));

const finerOf = (key: string): readonly string[] | undefined => finer.find((words) => words.includes(key));

/** The choice that means the same as a text; what is told apart from it more finely does not. */
export function meantBy(key: string, options: ReadonlyMap<string, string>): string | undefined {
  const own = finerOf(key);
  const near = own?.find((word) => options.has(word));
  if (near !== undefined) return options.get(near);
  for (const words of meanings) {
    if (!words.includes(key)) continue;
    const option = words.find((word) => options.has(word) && finerOf(word) === undefined);
    if (option !== undefined) return options.get(option);
  }
  return undefined;
}
