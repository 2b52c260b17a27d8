select count(*) from big where note <> 'q';
