import TomSelect from 'tom-select';
import sheet from 'tom-select/dist/css/tom-select.css?inline';

export { sheet, TomSelect };
