// Arabic words of the host page; those of the elements come from the library.
export { ar as locale } from 'lead-elements/locales/ar.js';

export const words = {
  'Skip to content': 'الانتقال إلى المحتوى',
  'Main menu': 'القائمة الرئيسية',
  Leads: 'العملاء المحتملون',
  Clients: 'العملاء',
  Lead: 'عميل محتمل',
  Client: 'عميل',
  'Create lead': 'إنشاء عميل محتمل',
  'Create client': 'إنشاء عميل',
  'Signed in as': 'مسجَّل الدخول باسم',
  'Loading…': 'جارٍ التحميل…',
  'Manager: sees every record': 'مدير: يرى كل السجلات',
  'Member: sees assigned records only': 'عضو: يرى السجلات المسندة إليه فقط',
  'Managers see every record': 'المديرون يرون كل السجلات',
  'Members see what they are assigned to': 'الأعضاء يرون ما أُسند إليهم',
  Settings: 'الإعدادات',
  Language: 'اللغة',
  Appearance: 'المظهر',
  'Like the system': 'مثل النظام',
  Light: 'فاتح',
  Dark: 'داكن',
  'Text direction': 'اتجاه النص',
  'Like the language': 'مثل اللغة',
  'Left to right': 'من اليسار إلى اليمين',
  'Right to left': 'من اليمين إلى اليسار',
  'Demo data lives in this browser. Nothing is sent to a server, and whoever uses this browser can read all of it.':
    'البيانات التجريبية محفوظة في هذا المتصفح. لا يُرسل شيء إلى خادم، ومن يستخدم هذا المتصفح يستطيع قراءتها كلها.',
  'Demo data lives in this page only: it is gone when you close or reload it.':
    'البيانات التجريبية في هذه الصفحة فقط: تزول عند إغلاقها أو إعادة تحميلها.',
  'Demo data lives on the server at {place}. It decides who sees what.':
    'البيانات التجريبية على الخادم {place}، وهو يقرر من يرى ماذا.',
  'Reset demo data': 'إعادة تعيين البيانات التجريبية',
  'Reset demo data?': 'إعادة تعيين البيانات التجريبية؟',
  'Every lead and client in this browser is replaced by new demo data. This cannot be undone.':
    'تُستبدل كل السجلات في هذا المتصفح ببيانات تجريبية جديدة. لا يمكن التراجع عن ذلك.',
  Reset: 'إعادة تعيين',
  Cancel: 'إلغاء',
  'The data cannot be opened': 'تعذّر فتح البيانات',
  'Try again': 'حاول مرة أخرى',
  'Go on without saving': 'المتابعة دون حفظ',
  Share: 'مشاركة',
  'Whoever has access can open it here': 'من لديه إذن الوصول يمكنه فتحه هنا',
  'Lead {name} created': 'تم إنشاء العميل المحتمل {name}',
  'Client {name} created': 'تم إنشاء العميل {name}',
  'Import finished: {count} created': 'انتهى الاستيراد: تم إنشاء {count}',
};
