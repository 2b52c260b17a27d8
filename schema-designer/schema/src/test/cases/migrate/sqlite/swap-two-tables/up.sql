ALTER TABLE archive RENAME TO archive_dado_swap2;

ALTER TABLE live RENAME TO archive;

ALTER TABLE archive_dado_swap2 RENAME TO live;
