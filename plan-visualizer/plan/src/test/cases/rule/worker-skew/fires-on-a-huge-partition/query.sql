select count(*) from ev where v like '%77777%';
