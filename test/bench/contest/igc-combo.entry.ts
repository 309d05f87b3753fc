import { defineComponents, IgcComboComponent } from 'igniteui-webcomponents';

defineComponents(IgcComboComponent);
export { IgcComboComponent };
