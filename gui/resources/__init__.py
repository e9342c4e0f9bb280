"""Files of the window: themes, icons, translations."""
