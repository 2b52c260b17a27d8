select tags[1:2], tags[1:id] from docs where id = :id
