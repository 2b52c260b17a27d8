update t set v = :v where id = :id returning v
