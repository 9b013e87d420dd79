<?php
// Loads the client that $BUILD has, and what it needs from the packages of the system.

require 'GuzzleHttp/autoload.php';

spl_autoload_register(function (string $class): void {
    if (str_starts_with($class, 'RetroAchievementsApi\\')) {
        $file = str_replace('\\', '/', substr($class, strlen('RetroAchievementsApi\\')));
        require getenv('BUILD') . "/client/lib/$file.php";
    }
});
