import type { Page } from '@playwright/test';

export function preparePictures(page: Page): Promise<void>;
export function photograph(page: Page, name: string): Promise<void>;
