export * from '@vaadin/multi-select-combo-box';
