<?php
// Prints the ticket stats of developers, requested by name and then by ULID.

use RetroAchievementsApi\Api\TicketsApi;
use RetroAchievementsApi\ApiException;
use RetroAchievementsApi\Configuration;

require __DIR__ . '/client.php';

$configuration = Configuration::getDefaultConfiguration()->setApiKey('y', getenv('RETROACHIEVEMENTS_API_KEY'));
$configuration->setHost(getenv('RETROACHIEVEMENTS_URL') ?: $configuration->getHost());
$tickets = new TicketsApi();

foreach (array_slice($argv, 1) as $user) {
    try {
        $stats = $tickets->getTicketData(u: $user);
        // Names change, but the ULID does not: store the ULID.
        foreach ([$stats, $tickets->getTicketData(u: $stats->getUlid())] as $found) {
            echo "{$found->getUser()} {$found->getOpen()} {$found->getClosed()} {$found->getResolved()} ",
                "{$found->getTotal()}\n";
        }
    } catch (ApiException $error) {
        echo "$user: ", match ($error->getCode()) {
            401 => 'wrong key',
            404 => 'not found',
        }, "\n";
    }
}
