select id from big where w between 10 and 60 and note like 'y%';
